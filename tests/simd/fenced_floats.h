// n floats of value 1 that touch a page which may not be read, before or after them.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace simd_test {

enum class Fence { kBefore, kAfter };

class FencedFloats {
 public:
  FencedFloats(std::size_t n, Fence fence) : page_bytes_(sysconf(_SC_PAGESIZE)) {
    const std::size_t body_bytes = (n * sizeof(float) / page_bytes_ + 1) * page_bytes_;
    map_bytes_ = body_bytes + 2 * page_bytes_;
    void* const map = mmap(nullptr, map_bytes_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (map == MAP_FAILED) std::abort();
    map_ = static_cast<char*>(map);
    char* const body = map_ + page_bytes_;
    if (mprotect(body, body_bytes, PROT_READ | PROT_WRITE) != 0) std::abort();
    data_ = reinterpret_cast<float*>(body);
    if (fence == Fence::kAfter) data_ = reinterpret_cast<float*>(body + body_bytes) - n;
    std::fill_n(data_, n, 1.0F);
  }
  ~FencedFloats() { munmap(map_, map_bytes_); }
  FencedFloats(const FencedFloats&) = delete;
  FencedFloats& operator=(const FencedFloats&) = delete;

  const float* data() const { return data_; }

 private:
  std::size_t page_bytes_;
  std::size_t map_bytes_ = 0;
  char* map_ = nullptr;
  float* data_ = nullptr;
};

}  // namespace simd_test
