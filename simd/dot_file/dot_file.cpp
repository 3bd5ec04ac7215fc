#include "simd/dot_file.h"

#include <asm/errno.h>

#include <algorithm>

#include "linux_calls.h"

namespace simd {
namespace {

constexpr std::size_t kWindowBytes = std::size_t{2} << 20, kWindow = kWindowBytes / sizeof(float);
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

// `bytes` bytes of a file from `offset`, mapped; the system is told to read them and as many more.
class Window {
 public:
  [[gnu::noinline]] Window(Word file, Word offset, Word bytes)
      : border_(offset & (kPageBytes - 1)), bytes_(bytes + border_) {
    // Advice that a system does not take changes no answer.
    Call(__NR_fadvise64, file, offset, 2 * Word{kWindowBytes}, POSIX_FADV_WILLNEED);
    address_ = Call(__NR_mmap, 0, bytes_, PROT_READ, MAP_PRIVATE, file, offset - border_);
  }
  ~Window() { Call(__NR_munmap, address_, bytes_); }  // Does nothing if there was an error.
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  Word error() const { return std::min<Word>(address_, 0); }
  const float* data() const { return reinterpret_cast<const float*>(address_ + border_); }

 private:
  Word border_, bytes_, address_;
};

// Adds both vectors of the file. Returns their length or a negative errno value.
Word AddFile(DotStream& stream, Word file) {
  const Word size = FileSize(file);
  if (size < 0) return size;
  if (size % 8 != 0) return -EINVAL;
  const Word half = size / 2;  // Where b begins.
  for (Word at = 0; at < half; at += kWindowBytes) {
    const Word bytes = std::min<Word>(kWindowBytes, half - at);
    const Window a(file, at, bytes), b(file, half + at, bytes);
    if (a.error() != 0) return a.error();
    if (b.error() != 0) return b.error();
    if (FileSize(file) < size) return -EIO;  // Touching pages that are gone ends the process.
    stream.Add(a.data(), b.data(), static_cast<std::size_t>(bytes) / sizeof(float));
  }
  return half / Word{sizeof(float)};
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
