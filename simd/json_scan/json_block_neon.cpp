#include "json_block_neon.h"

namespace simd {

void PadBlock(const char* text, std::size_t n, char padding, char* block) {
  for (std::size_t i = 0; i < kBlockBytes; ++i) block[i] = i < n ? text[i] : padding;
}

}  // namespace simd
