// The arm64 programs that `emu bench kernels` runs for JSON scanning: `PROGRAM PATH FUNCTION TEXT`
// calls one function of one path three times, the first to warm up, over one of these texts:
//   plain    65,536 bytes without one that needs escaping, the last line of a string included
//   world    at least 65,536 bytes of UTF-8, half of the words beyond ASCII
//   compact, pretty    a document of at least 600,000 bytes
// An answer that is not the scalar path's (of count or length) ends the program with status 1, bad
// usage with 2.
#pragma once

#include <span>

#include "simd/json_scan.h"

namespace bench {

struct JsonGuestPath {
  const char* name;
  simd::JsonScanFunctions functions;  // Null where there is none.
};

// The whole program; prints the last answer.
int RunJsonGuest(int count, char** arguments, std::span<const JsonGuestPath> paths);

}  // namespace bench
