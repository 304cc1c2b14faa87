#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Wording {
  /// What an `errno` value means for the officer; the number itself for one that
  /// ordinary use does not meet.
  init(systemCode code: Int32) {
    switch code {
    case EACCES, EPERM:
      self.init(vi: "bạn không có quyền với tệp này", en: "you lack the permission")
    case ENOENT: self.init(vi: "không có tệp hoặc thư mục này", en: "no such file or folder")
    case ENOTDIR:
      self.init(
        vi: "một phần của đường dẫn không phải thư mục", en: "part of the path is no folder")
    case EISDIR: self.init(vi: "đây là thư mục, không phải tệp", en: "it is a folder, not a file")
    case ELOOP: self.init(vi: "đây là một liên kết", en: "it is a link")
    case ENAMETOOLONG: self.init(vi: "đường dẫn quá dài", en: "the path is too long")
    case ENOSPC, EDQUOT: self.init(vi: "đĩa đã đầy", en: "the disk is full")
    case EROFS: self.init(vi: "đĩa chỉ cho đọc", en: "the disk is read-only")
    case EIO: self.init(vi: "đĩa hoặc thiết bị bị lỗi", en: "the disk or device failed")
    case EMFILE, ENFILE:
      self.init(vi: "đang mở quá nhiều tệp", en: "too many files are open")
    case ENOMEM: self.init(vi: "máy hết bộ nhớ", en: "the machine is out of memory")
    case EPIPE: self.init(vi: "bên nhận đã đóng", en: "the receiving end was closed")
    case ENOTTY: self.init(vi: "đây không phải màn hình lệnh", en: "it is no terminal")
    default: self.init(vi: "lỗi hệ thống số \(code)", en: "system error \(code)")
    }
  }
}
