internal import LearningWeek
internal import VietnameseText

extension ListReading {
  mutating func nominations() throws(IntakeFailure) -> Draft {
    let kinds = Words.candidate
    let context = context
    let found = try values { line -> Nomination? in
      let kind = line.requiredChoice("kind", of: kinds)
      let name = line.required("name")
      let unit = line.unit()
      let isFemale = line.choice("female", of: Words.female)
      let award = line.declared("award", .award, among: context.awards)
      let receivedOn = line.date("received_on") ?? context.receivedOn ?? context.today
      let isSynthetic = line.isSynthetic(context)
      guard let kind, let name, let unit else { return nil }
      return Nomination(
        kind: kind, name: name, unit: unit, position: line.text("position"),
        isFemale: isFemale, achievement: line.text("achievement"), award: award,
        receivedOn: receivedOn, place: line.place(), isSynthetic: isSynthetic)
    }
    return try draft(.nominations(found))
  }

  mutating func earlierAwards() throws(IntakeFailure) -> Draft {
    let kinds = Words.candidate
    let found = try values { line -> EarlierAward? in
      let kind = line.requiredChoice("kind", of: kinds)
      let name = line.required("name")
      let unit = line.unit()
      // Awards of other years may be none of this year's.
      let award = line.required("award")
      let year = line.year()
      guard let kind, let name, let unit, let award, let year else { return nil }
      return EarlierAward(
        kind: kind, name: name, unit: unit, award: award, year: year, place: line.place())
    }
    return try draft(.earlierAwards(found))
  }

  mutating func evidence() throws(IntakeFailure) -> Draft {
    let kinds = Words.evidence
    let context = context
    let found = try values { line -> Evidence? in
      let unit = line.unit()
      let kind = line.requiredChoice("kind", of: kinds)
      let location = line.required("location")
      let isSynthetic = line.isSynthetic(context)
      guard let unit, let kind, let location else { return nil }
      return Evidence(
        unit: unit, kind: kind, location: location, caption: line.text("caption"),
        place: line.place(), isSynthetic: isSynthetic)
    }
    return try draft(.evidence(found))
  }

  mutating func flags() throws(IntakeFailure) -> Draft {
    let context = context
    let found = try values { line -> FlagMark? in
      let unit = line.unit()
      if line.text("flag") == nil { line.add(.cellBlank(column: "flag"), "flag") }
      let flag = line.declared("flag", .flag, among: context.campaign.flags)
      let from = line.date("from")
      let until = line.date("until")
      if let from, let until, from > until {
        line.add(.periodReversed(from: from, until: until), "until")
      }
      let isSynthetic = line.isSynthetic(context)
      guard let unit, let flag else { return nil }
      return FlagMark(
        name: line.text("name"), unit: unit, flag: flag, reason: line.text("reason"),
        from: from, until: until, place: line.place(), isSynthetic: isSynthetic)
    }
    return try draft(.flags(found))
  }

  mutating func narratives() throws(IntakeFailure) -> Draft {
    let sections = context.campaign.sections.map { Label(id: $0.id, text: $0.title) }
    let found = try values { line -> Narrative? in
      let unit = line.unit()
      if line.text("section") == nil { line.add(.cellBlank(column: "section"), "section") }
      let section = line.declared("section", .section, among: sections)
      let text = line.requiredProse("text")
      guard let unit, let section, let text else { return nil }
      return Narrative(unit: unit, section: section, text: text, place: line.place())
    }
    return try draft(.narratives(found))
  }

  mutating func facts() throws(IntakeFailure) -> Draft {
    let attributes = context.campaign.attributes
    let found = try values { line -> CampaignFact? in
      let unit = line.unit()
      let written = line.required("name")
      let name = written.flatMap { attributes.id(meantBy: $0) } ?? written
      if let written, !attributes.isEmpty, attributes.id(meantBy: written) == nil {
        line.remark(.attributeUndeclared(nearest: attributes.ids(near: written)), "name")
      }
      let value = line.attribute("value")
      guard let unit, let name, let value else { return nil }
      return CampaignFact(unit: unit, name: name, value: value, place: line.place())
    }
    return try draft(.facts(found))
  }
}
