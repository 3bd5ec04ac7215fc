// The body of an HTTP/1.1 request, by Content-Length or chunked with trailers, fed as it arrives in
// any pieces. Pure; bytes are untrusted. Keeps a bounded part of the body and counts the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "api/request_head.h"

namespace emu::api {

class BodyDecoder {
 public:
  enum class State { kMore, kDone, kBad };

  // Keeps at most `keep_bytes` of the body.
  BodyDecoder(const RequestHead& head, std::size_t keep_bytes);

  // Takes bytes; returns how many belong to this request. The rest starts the next one.
  std::size_t Feed(std::string_view bytes);

  State state() const { return state_; }
  std::string& body() { return body_; }
  std::uint64_t total_bytes() const { return total_bytes_; }
  bool too_large() const { return total_bytes_ > keep_bytes_; }
  // Lower-case names.
  const std::map<std::string, std::string>& trailers() const { return trailers_; }

 private:
  enum class Part { kData, kDataEnd, kChunkSize, kTrailer };

  void Keep(std::string_view data);
  void EndData();
  void TakeLine(std::string_view line);
  void BeginChunk(std::string_view line);

  std::size_t keep_bytes_;
  bool chunked_;
  State state_ = State::kMore;
  Part part_;
  std::uint64_t remaining_;  // Of the data part.
  std::string line_;         // A line that has not ended yet.
  std::string body_;
  std::uint64_t total_bytes_ = 0;
  std::map<std::string, std::string> trailers_;
};

}  // namespace emu::api
