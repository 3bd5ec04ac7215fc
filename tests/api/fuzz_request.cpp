// Any bytes as a request: head, then body, fed in two pieces.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "api/body_decoder.h"
#include "api/request_head.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using emu::api::BodyDecoder;
  constexpr std::size_t kKeepBytes = 64;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto end = emu::api::FindHeadEnd(bytes);
  if (!end) return 0;
  const auto head = emu::api::ParseRequestHead(bytes.substr(0, *end));
  if (!head) return 0;
  BodyDecoder decoder(*head, kKeepBytes);
  const std::string_view body = bytes.substr(*end);
  const std::size_t first = decoder.Feed(body.substr(0, body.size() / 2));
  const std::size_t used = first + decoder.Feed(body.substr(first));
  if (used > body.size() || decoder.body().size() > kKeepBytes) std::abort();
  if (decoder.state() == BodyDecoder::State::kMore && used != body.size()) std::abort();
  return 0;
}
