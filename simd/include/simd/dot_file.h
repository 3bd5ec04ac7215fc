// dot of two vectors in a file: the answer of dot (simd/dot.h) over a file of 2n little-endian
// binary32 numbers, a and then b, however large it is.
//
// The file is mapped read-only, in windows of 2 MB of each vector: while one is added the system
// reads the next, and what was added is unmapped. So at most 4.1 MB of the file are resident, which
// two windows of a second-level cache are meant for. Nothing is allocated; on arm64 no C library is
// needed. Linux only.
//
//   error   0, or an errno value: ENOENT, EACCES … as open(2) and mmap(2) give them; EISDIR for a
//           directory; EINVAL for a pipe or a device, and where the size is no multiple of 8; EIO
//           where the file became shorter between two windows. One that is cut under a window ends
//           the process with SIGBUS, as it does every user of a mapping
//   cost    for each window of 524,288 elements: 7 system calls, the page faults, and dot
#pragma once

#include <cstdint>

#include "simd/dot_stream.h"

namespace simd {

struct DotFileResult {
  float sum;  // +0.0 if there is an error.
  int error;
  std::uint64_t n;  // Elements of each vector; 0 if there is an error.
};

// `path` ends with a zero byte; an empty file is n = 0. `accumulate` is a path's (DotStreamPaths).
DotFileResult DotFile(const char* path, DotAccumulate accumulate);

}  // namespace simd
