// The head of an HTTP/1.1 request, read before cpp-httplib sees it: that library bounds a header
// line at 8 KiB, decodes bodies by content type and rejects chunked bodies that end in trailers.
// Pure; bytes are untrusted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace emu::api {

// Room for an X-Ray cause of 1 MiB as one header, and the rest.
inline constexpr std::size_t kMaxHeadBytes = 2 * 1024 * 1024;

struct RequestHead {
  std::string request_line;                    // Without its line end.
  std::map<std::string, std::string> headers;  // Lower-case names; the first of a repeated header.
  bool chunked = false;
  std::uint64_t content_length = 0;
  bool expects_continue = false;

  // The value of a header by its lower-case name, or "".
  std::string_view Header(const std::string& name) const;
};

// The length of the head in `bytes` with its final empty line, or nothing while that is not there
// yet.
// The first `searched` bytes are known not to hold its end.
std::optional<std::size_t> FindHeadEnd(std::string_view bytes, std::size_t searched = 0);

// Nothing when the head breaks HTTP or leaves the length of its body in doubt.
std::optional<RequestHead> ParseRequestHead(std::string_view head);

// Lower-case copy of ASCII text.
std::string Lower(std::string_view text);
// Without spaces and tabs at both ends.
std::string_view Trim(std::string_view text);

}  // namespace emu::api
