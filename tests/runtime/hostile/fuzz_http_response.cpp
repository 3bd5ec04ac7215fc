// Any bytes, cut anywhere: the reader must keep to its buffer and end in a stated way.
// The first byte chooses the size of the pieces; the rest is what the server sends.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "response_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lambda::internal;
  constexpr std::size_t kBodyBytes = 1024;
  if (size == 0) return 0;
  std::vector<char> memory(kBodyBytes + kBufferOverheadBytes);
  ResponseReader reader({memory.data(), kBodyBytes});
  const std::size_t piece_bytes = data[0] + std::size_t{1};
  Progress progress = Progress::kNeedMore;
  for (std::size_t position = 1; position < size && progress == Progress::kNeedMore;) {
    const std::span<char> space = reader.Space();
    if (space.empty()) std::abort();
    const std::size_t count = std::min({piece_bytes, space.size(), size - position});
    std::copy_n(data + position, count, space.data());
    position += count;
    progress = reader.Received(count);
  }
  if (progress == Progress::kNeedMore) progress = reader.Closed();
  if (progress == Progress::kComplete && reader.body().size() > kBodyBytes) std::abort();
  return 0;
}
