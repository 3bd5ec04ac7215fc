#include "api/request_head.h"

#include <algorithm>
#include <charconv>

namespace emu::api {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kHeadEnd = "\r\n\r\n";

std::string_view TakeLine(std::string_view& text) {
  const std::size_t end = text.find(kLineEnd);
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + kLineEnd.size());
  return line;
}

bool AddHeader(std::string_view line, RequestHead& head) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon == 0) return false;
  const std::string_view name = line.substr(0, colon);
  if (name.find_first_of(" \t") != name.npos) return false;  // Also refuses folded lines.
  const auto [place, is_new] = head.headers.emplace(Lower(name), Trim(line.substr(colon + 1)));
  return is_new || (place->first != "content-length" && place->first != "transfer-encoding");
}

bool ReadFraming(RequestHead& head) {
  const std::string encoding = Lower(head.Header("transfer-encoding"));
  const std::string_view length = head.Header("content-length");
  head.chunked = encoding == "chunked";
  if (!encoding.empty() && (!head.chunked || !length.empty())) return false;
  if (length.empty()) return true;
  const char* end = length.data() + length.size();
  const auto [stop, error] = std::from_chars(length.data(), end, head.content_length);
  return error == std::errc() && stop == end;
}

}  // namespace

std::string_view RequestHead::Header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view() : found->second;
}

std::optional<std::size_t> FindHeadEnd(std::string_view bytes, std::size_t searched) {
  const std::size_t overlap = std::min(searched, kHeadEnd.size() - 1);  // It may have begun there.
  const std::size_t end = bytes.find(kHeadEnd, searched - overlap);
  if (end == bytes.npos) return std::nullopt;
  return end + kHeadEnd.size();
}

std::optional<RequestHead> ParseRequestHead(std::string_view text) {
  RequestHead head;
  head.request_line = TakeLine(text);
  if (head.request_line.find('\0') != std::string::npos) return std::nullopt;
  for (std::string_view line = TakeLine(text); !line.empty(); line = TakeLine(text)) {
    if (!AddHeader(line, head)) return std::nullopt;
  }
  if (!ReadFraming(head)) return std::nullopt;
  head.expects_continue = Lower(head.Header("expect")) == "100-continue";
  return head;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return lower;
}

std::string_view Trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace emu::api
