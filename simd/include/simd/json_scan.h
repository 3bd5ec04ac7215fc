// JSON scanning: the five questions that a JSON reader or writer asks about every byte, answered
// with integers that are the same on every path. It parses nothing: numbers, literals, nesting and
// the letters after a backslash are left to the caller.
//
//   text      n bytes, any alignment; nothing before or behind them is read
//   written   only what each function names, never more than the room that it asks for
//   control   a byte below 0x20
//   cost      one pass; on NEON 0.4 (escape, string end), 2.0 to 2.3 (index), 0.3 to 1.7 (UTF-8)
//   and
//             0.7 to 1.7 (minify) instructions a byte of a long text
//
// No recursion, no heap, no state but JsonIndexState; at most 4 KB of stack. No C library is needed
// on arm64. Sources: RFC 8259, RFC 3629; the positions are those of stage 1 in Langdale and
// Lemire, "Parsing gigabytes of JSON per second" (2019).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "simd/path.h"

namespace simd {

// --- the next byte that needs escaping
//
// The position of the first '"', '\' or control character, or n. Bytes from 0x7F up need none.
using JsonFindEscapeFunction = std::size_t (*)(const char* text, std::size_t n);

// --- the end of a string
enum class JsonStringStop : std::uint8_t {
  kQuote,    // At the closing quote.
  kControl,  // At a control character, which no string may hold; also right after a backslash.
  kEnd,      // The text ends before the string does; position is n.
};

struct JsonStringEnd {
  std::size_t position;
  JsonStringStop stop;
  bool escaped;  // A backslash stands before position.
};

// `text` begins behind the opening quote. The byte after a backslash never closes the string.
using JsonFindStringEndFunction = JsonStringEnd (*)(const char* text, std::size_t n);

// --- the structural index
//
// Carried from one chunk of a text to the next; a new one begins a text.
struct JsonIndexState {
  std::uint32_t offset = 0;  // Bytes before this chunk.
  bool in_string = false;    // After the last chunk: the last string is not closed.
  bool escape = false;       // The chunk before ended in a backslash that was not escaped itself.
  bool scalar = false;       // The chunk before ended inside a number, a literal or the like.
  bool control = false;      // A string so far holds a control character.
};

// Appends to `positions`, ascending, where in the whole text stands
//   * one of { } [ ] : , outside strings,
//   * the opening quote of a string, or
//   * the first byte of anything else outside strings that is not white space (0x20, \t, \n, \r),
// and returns how many of them this chunk has. A quote opens or closes a string unless an odd run
// of backslashes stands before it, wherever that is; a string opens no new position where it
// follows a byte of the third kind without a gap, which no valid text has. On valid texts these
// are the positions of simdjson's stage 1.
//   n          a multiple of 64, or any number for the last chunk of a text, after which only
//              in_string and control tell something; the text is shorter than 2^32 bytes
//   positions  room for n values (each byte may be one); those behind the count may be overwritten
using JsonIndexFunction = std::size_t (*)(JsonIndexState& state, const char* text, std::size_t n,
                                          std::uint32_t* positions);

// --- UTF-8
//
// The position of the first byte of the first sequence that is not well-formed (RFC 3629: no
// overlong form, no surrogate, nothing above U+10FFFF, none cut off by the end), or n.
using JsonFindInvalidUtf8Function = std::size_t (*)(const char* text, std::size_t n);

// --- minify
struct JsonMinified {
  std::size_t length;
  bool in_string;  // The last string is not closed.
};

// Copies the text without the white space that stands outside strings; quotes count as in the
// index. `output` has room for n bytes and equals `text` or does not overlap it; what is behind
// the length may be overwritten.
using JsonMinifyFunction = JsonMinified (*)(const char* text, std::size_t n, char* output);

struct JsonScanFunctions {
  JsonFindEscapeFunction find_escape;
  JsonFindStringEndFunction find_string_end;
  JsonIndexFunction index;
  JsonFindInvalidUtf8Function find_invalid_utf8;
  JsonMinifyFunction minify;
};

using JsonScanPath = Path<JsonScanFunctions>;

// Every path of this build, best first.
std::span<const JsonScanPath> JsonScanPaths();

// The specification.
std::size_t JsonFindEscapeScalar(const char* text, std::size_t n);
JsonStringEnd JsonFindStringEndScalar(const char* text, std::size_t n);
std::size_t JsonIndexScalar(JsonIndexState& state, const char* text, std::size_t n,
                            std::uint32_t* positions);
std::size_t JsonFindInvalidUtf8Scalar(const char* text, std::size_t n);
JsonMinified JsonMinifyScalar(const char* text, std::size_t n, char* output);

// Advanced SIMD; defined in arm64 builds only.
std::size_t JsonFindEscapeNeon(const char* text, std::size_t n);
JsonStringEnd JsonFindStringEndNeon(const char* text, std::size_t n);
std::size_t JsonIndexNeon(JsonIndexState& state, const char* text, std::size_t n,
                          std::uint32_t* positions);
std::size_t JsonFindInvalidUtf8Neon(const char* text, std::size_t n);
JsonMinified JsonMinifyNeon(const char* text, std::size_t n, char* output);

// SVE of any length; defined in arm64 builds only, not in simd_baseline. The path "sve" takes the
// other functions from NEON.
std::size_t JsonFindEscapeSve(const char* text, std::size_t n);
JsonStringEnd JsonFindStringEndSve(const char* text, std::size_t n);

// AVX2; defined in x86-64 builds only.
std::size_t JsonFindEscapeAvx2(const char* text, std::size_t n);
JsonStringEnd JsonFindStringEndAvx2(const char* text, std::size_t n);
std::size_t JsonIndexAvx2(JsonIndexState& state, const char* text, std::size_t n,
                          std::uint32_t* positions);
std::size_t JsonFindInvalidUtf8Avx2(const char* text, std::size_t n);
JsonMinified JsonMinifyAvx2(const char* text, std::size_t n, char* output);

}  // namespace simd
