/// Every canonical pair of the Latin blocks U+00C0–U+024F and U+1E00–U+1EFF, by mark.
///
/// Each string is a run of two letters: what stands before the mark, then the
/// two as one letter. The letters are stored composed, so an editor that
/// normalises the file changes nothing.
///
/// Source: Unicode Character Database, `UnicodeData.txt`, field 5.
enum LatinCompositions {
  static let pairs: [(mark: UInt16, letters: [String])] = [
    (
      0x0300,
      [
        "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồ",
        "ƠỜơờƯỪưừYỲyỳ",
      ]
    ),
    (
      0x0301,
      [
        "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵ",
        "ÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấ",
        "ĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
      ]
    ),
    (
      0x0302,
      [
        "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậ",
        "ẸỆẹệỌỘọộ",
      ]
    ),
    (0x0303, ["AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"]),
    (
      0x0304,
      [
        "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳ",
        "GḠgḡḶḸḷḹṚṜṛṝ",
      ]
    ),
    (0x0306, ["AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"]),
    (
      0x0307,
      [
        "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘ",
        "rṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
      ]
    ),
    (0x0308, ["AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"]),
    (0x0309, ["AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"]),
    (0x030A, ["AÅaåUŮuůwẘyẙ"]),
    (0x030B, ["OŐoőUŰuű"]),
    (
      0x030C,
      [
        "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚ",
        "GǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
      ]
    ),
    (0x030F, ["AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"]),
    (0x0311, ["AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"]),
    (0x031B, ["OƠoơUƯuư"]),
    (
      0x0323,
      [
        "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạ",
        "EẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
      ]
    ),
    (0x0324, ["UṲuṳ"]),
    (0x0325, ["AḀaḁ"]),
    (0x0326, ["SȘsșTȚtț"]),
    (0x0327, ["CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"]),
    (0x0328, ["AĄaąEĘeęIĮiįUŲuųOǪoǫ"]),
    (0x032D, ["DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"]),
    (0x032E, ["HḪhḫ"]),
    (0x0330, ["EḚeḛIḬiḭUṴuṵ"]),
    (0x0331, ["BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"]),
  ]
}
