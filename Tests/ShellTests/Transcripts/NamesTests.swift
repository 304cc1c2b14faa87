import Foundation
import TestSupport
import Testing

@testable import Shell

@Suite struct NamesTests {
  @Test(arguments: [
    ["status by district", "tiến độ theo huyện", "tien do theo huyen", "TIẾN ĐỘ THEO HUYỆN"],
    ["total participants by kind", "tổng participants theo loại", "tong participants theo loai"],
    ["total in Huyện Phù Cừ", "tổng trong Phù Cừ", "tong trong huyen phu cu", "total in 333"],
    ["units school in Phù Cừ", "đơn vị trường trong phù cừ", "don vi truong trong phu cu"],
    ["find thpt hung yen", "tìm THPT Hưng Yên", "tim thpt Hưng Yên"],
    ["table --stated", "biểu --stated", "bieu --stated"],
    ["info", "thông tin", "thong tin"], ["rows", "mục", "muc"], ["packs", "bộ quy tắc"],
    ["schema", "cấu trúc", "cau truc"], ["check", "kiểm tra", "kiem tra"],
    ["reconcile", "đối chiếu", "doi chieu"], ["lint", "soát", "soat"],
    ["audit", "nhật ký", "nhat ky"], ["help total", "trợ giúp tổng", "?tong", "tổng?"],
    ["show 333", "xem 333", "xem Huyện Phù Cừ", "show huyen phu cu"],
  ])
  func `a command has the same result by every name`(lines: [String]) throws {
    let transcript = try Transcript(on: SampleDatabase.province)
    let first = transcript.answer(to: lines[0])
    #expect(first.errors == "")
    for line in lines.dropFirst() { #expect(transcript.answer(to: line) == first, "\(line)") }
  }

  @Test func `a name typed in decomposed letters is the same name`() throws {
    let transcript = try Transcript(on: SampleDatabase.province)
    for line in ["tiến độ theo huyện", "xem Huyện Phù Cừ", "tìm thpt hưng yên"] {
      let decomposed = line.decomposedStringWithCanonicalMapping
      #expect(decomposed.unicodeScalars.count > line.unicodeScalars.count)
      #expect(transcript.answer(to: decomposed) == transcript.answer(to: line))
    }
  }
}
