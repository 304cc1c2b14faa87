import Testing

@testable import VietnameseText

@Suite struct LegacyTests {
  /// "Trường Trung học cơ sở Hùng Vương" as bytes of TCVN3.
  private let tcvn3: [UInt8] = [
    0x54, 0x72, 0xAD, 0xEA, 0x6E, 0x67, 0x20, 0x54, 0x72, 0x75, 0x6E, 0x67, 0x20, 0x68, 0xE4, 0x63,
    0x20, 0x63, 0xAC, 0x20, 0x73, 0xEB, 0x20, 0x48, 0xEF, 0x6E, 0x67, 0x20, 0x56, 0xAD, 0xAC, 0x6E,
    0x67,
  ]

  @Test func `bytes of TCVN3 are known`() {
    #expect(looksLikeLegacyVietnamese(tcvn3) == .tcvn3)
  }

  @Test func `bytes of VNI are known`() {
    let latin1 = "Tröôøng Trung hoïc cô sôû Höng Yeân, ñoàng baèng, vieäc, trí, thò xaõ, æ"
    #expect(looksLikeLegacyVietnamese(latin1.unicodeScalars.map { UInt8($0.value) }) == .vni)
  }

  @Test func `both are known after they were saved as UTF-8`() {
    #expect(looksLikeLegacyVietnamese(Array("Tr\u{AD}êng THCS Hïng V\u{AD}¬ng".utf8)) == .tcvn3)
    #expect(looksLikeLegacyVietnamese("Së Gi¸o dôc vµ §µo t¹o tØnh H\u{AD}ng Yªn") == .tcvn3)
    #expect(looksLikeLegacyVietnamese("Sôû Giaùo duïc vaø Ñaøo taïo") == .vni)
    #expect(looksLikeLegacyVietnamese("SÔÛ GIAÙO DUÏC VAØ ÑAØO TAÏO") == .vni)
    #expect(looksLikeLegacyVietnamese("“Haø Noäi” – tin") == .vni)
  }

  @Test(arguments: [
    "", "plain text, 123", "Trường THCS Hùng Vương", "Hà Nam", "là và có", "Tây Ninh – Bến Tre",
    "café crème à la carte", "Müller & Söhne, Köln", "señor mañana", "déjà vu naïve façade",
    "São Paulo, Ação", "Ångström", "© 2021 ± 5 °C", "Ho\u{300}a Bi\u{300}nh", "中文", "🎉 è",
  ])
  func `Unicode text and other languages are not`(text: String) {
    #expect(looksLikeLegacyVietnamese(text) == nil)
    #expect(looksLikeLegacyVietnamese(Array(text.utf8)) == nil)
  }

  @Test func `Latin-1 bytes of other languages are not`() {
    for text in ["café crème à la carte", "Müller & Söhne", "señor mañana"] {
      #expect(looksLikeLegacyVietnamese(text.unicodeScalars.map { UInt8($0.value) }) == nil)
    }
  }

  @Test func `every letter of the TCVN3 table is another one`() {
    let letters = (0x80...0xFF).compactMap { LegacyLetters.tcvn3([UInt8($0)])[0] }
    #expect(letters.count == 74)
    #expect(Set(letters).count == 74)
  }
}

@Suite struct SyllableTests {
  @Test func `Vietnamese syllables are well formed`() {
    let text = """
      trường nghiêng khuỷu quốc giếng gì già quý quyết thuở ngoèo yêu ươm oai uống ở ý loong \
      khuya huỳnh hoặc hữu bưởi rượu chuối ngoáy xoong nghĩa
      """
    #expect(text.split(separator: " ").filter { !isWellFormed($0) } == [])
  }

  @Test func `other words are not`() {
    let text = "cafộ seủor bcd tràc đèp fă àé strường hoăx wà qò ngheêu aeo"
    #expect(text.split(separator: " ").filter { isWellFormed($0) } == [])
  }

  private func isWellFormed(_ word: Substring) -> Bool {
    VietnameseSyllable.isWellFormed(
      word.unicodeScalars.compactMap { LatinTables.shared.letter($0) })
  }
}
