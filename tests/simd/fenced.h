// n elements, all zero at first, that touch a page which may not be accessed, before or after them.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <span>

namespace simd_test {

enum class Fence { kBefore, kAfter };

template <class T>
class Fenced {
 public:
  Fenced(std::size_t n, Fence fence)
      : page_bytes_(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))), size_(n) {
    const std::size_t body_bytes = (n * sizeof(T) / page_bytes_ + 1) * page_bytes_;
    map_bytes_ = body_bytes + 2 * page_bytes_;
    void* const map = mmap(nullptr, map_bytes_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (map == MAP_FAILED) std::abort();
    map_ = static_cast<char*>(map);
    char* const body = map_ + page_bytes_;
    if (mprotect(body, body_bytes, PROT_READ | PROT_WRITE) != 0) std::abort();
    data_ = reinterpret_cast<T*>(body);
    if (fence == Fence::kAfter) data_ = reinterpret_cast<T*>(body + body_bytes) - n;
  }
  ~Fenced() { munmap(map_, map_bytes_); }
  Fenced(const Fenced&) = delete;
  Fenced& operator=(const Fenced&) = delete;

  T* data() { return data_; }
  const T* data() const { return data_; }
  std::size_t size() const { return size_; }
  T* begin() { return data_; }
  T* end() { return data_ + size_; }
  T& operator[](std::size_t i) { return data_[i]; }

 private:
  std::size_t page_bytes_;
  std::size_t size_;
  std::size_t map_bytes_ = 0;
  char* map_ = nullptr;
  T* data_ = nullptr;
};

}  // namespace simd_test
