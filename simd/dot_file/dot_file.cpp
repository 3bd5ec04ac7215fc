#include "simd/dot_file.h"

#include <asm/errno.h>

#include <algorithm>

#include "linux_calls.h"

namespace simd {
namespace {

constexpr Word kWindowBytes = Word{2} << 20;
constexpr Word kPageBytes = 65'536;  // A multiple of every page size that there is.

// Of <linux/stat.h>, which leaves them to a C library.
constexpr unsigned kFileType = 0170000, kDirectory = 0040000, kRegularFile = 0100000;

// In bytes, or a negative errno value.
Word FileSize(Word file) {
  struct stat status;
  if (const Word error = Call(__NR_fstat, file, reinterpret_cast<Word>(&status)); error != 0) {
    return error;
  }
  const unsigned type = status.st_mode & kFileType;
  if (type == kDirectory) return -EISDIR;
  return type == kRegularFile ? status.st_size : -EINVAL;
}

// Always mapped in whole: what lies behind the file's end is not touched.
constexpr Word kMappedBytes = kWindowBytes + kPageBytes;

constexpr Word Border(Word offset) { return offset & (kPageBytes - 1); }

// The address at which the window from `offset` is mapped, or a negative errno value; the system is
// told to read it and the next one.
[[gnu::noinline]] Word Map(Word file, Word offset) {
  // Advice that a system does not take changes no answer.
  Call(__NR_fadvise64, file, offset, 2 * kWindowBytes, POSIX_FADV_WILLNEED);
  const Word address =
      Call(__NR_mmap, 0, kMappedBytes, PROT_READ, MAP_PRIVATE, file, offset - Border(offset));
  return address < 0 ? address : address + Border(offset);
}

// Does nothing to an error.
[[gnu::noinline]] void Unmap(Word address, Word offset) {
  Call(__NR_munmap, address - Border(offset), kMappedBytes);
}

// Adds both vectors of the file. Returns their length or a negative errno value.
Word AddFile(DotStream& stream, Word file) {
  const Word size = FileSize(file);
  if (size < 0) return size;
  if (size % 8 != 0) return -EINVAL;
  const Word half = size / 2;  // Where b begins.
  Word error = 0;
  for (Word at = 0; at < half && error == 0; at += kWindowBytes) {
    const Word a = Map(file, at), b = Map(file, half + at);
    error = std::min<Word>(a, 0);
    if (error == 0) error = std::min<Word>(b, 0);
    // Touching pages that are gone ends the process.
    if (error == 0 && FileSize(file) < size) error = -EIO;
    if (error == 0) {
      stream.Add(reinterpret_cast<const float*>(a), reinterpret_cast<const float*>(b),
                 static_cast<std::size_t>(std::min<Word>(kWindowBytes, half - at)) / sizeof(float));
    }
    Unmap(a, at);
    Unmap(b, half + at);
  }
  return error != 0 ? error : half / Word{sizeof(float)};
}

}  // namespace

DotFileResult DotFile(const char* path, DotAccumulate accumulate) {
  const Word file = Call(__NR_openat, AT_FDCWD, reinterpret_cast<Word>(path),
                         O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // A pipe is not waited for.
  DotStream stream(accumulate);
  const Word n = file < 0 ? file : AddFile(stream, file);
  Call(__NR_close, file);
  if (n < 0) return {0.0F, static_cast<int>(-n), 0};
  return {stream.Sum(), 0, static_cast<std::uint64_t>(n)};
}

}  // namespace simd
