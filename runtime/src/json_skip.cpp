#include "json_skip.h"

namespace lambda::internal {
namespace {

const char* SkipString(const char* at) {
  for (++at; *at != '"'; ++at) at += *at == '\\';
  return at + 1;
}

const char* SkipContainer(const char* at) {
  int depth = 0;
  do {
    if (*at == '"') {
      at = SkipString(at);
      continue;
    }
    // The two brackets and the two braces differ from each other by two, and by case.
    const char bracket = static_cast<char>(*at | 0x20);
    depth += (bracket == '{') - (bracket == '}');
    ++at;
  } while (depth != 0);
  return at;
}

bool IsSpace(char c) { return static_cast<unsigned char>(c) <= ' '; }

// Whether a number or a word cannot go on with it.
bool EndsScalar(char c) { return IsSpace(c) || c == ',' || c == ']' || c == '}'; }

}  // namespace

const char* SkipSpace(const char* at, const char* end) {
  while (at != end && IsSpace(*at)) ++at;
  return at;
}

const char* SkipChecked(const char* at, const char* end) {
  if (*at == '"') return SkipString(at);
  if (*at == '{' || *at == '[') return SkipContainer(at);
  while (at != end && !EndsScalar(*at)) ++at;
  return at;
}

}  // namespace lambda::internal
