internal import CMalloc
internal import Glibc

/// Memory in huge pages, for the units and figures of a whole country: to take some 100 MB from
/// the kernel page by page costs up to a fifth of reading them.
///
/// Source: malloc(3), mallopt(3), madvise(2).
enum LargeMemory {
  /// Room that is asked for at once; what is not used of it costs nothing.
  private static let size = 256 << 20
  private static let hugePage = 2 << 20

  /// From now on, what the process allocates comes out of huge pages where the system has them.
  static func prepare() { _ = isPrepared }

  private static let isPrepared: Bool = {
    // All comes out of the heap and stays in it, large blocks too.
    guard mallopt(M_MMAP_MAX, 0) == 1, mallopt(M_TRIM_THRESHOLD, .max) == 1,
      let room = malloc(size)
    else { return false }
    defer { free(room) }
    return madvise(room.alignedUp(toMultipleOf: hugePage), size - hugePage, MADV_HUGEPAGE) == 0
  }()
}
