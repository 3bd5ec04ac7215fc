// A copy of bytes that ends where memory ends: reading one byte further is a fault.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <string_view>

namespace runtime_test {

class FencedText {
 public:
  explicit FencedText(std::string_view text) : size_(text.size()) {
    const auto page_bytes = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t usable_bytes = (size_ / page_bytes + 1) * page_bytes;
    mapped_bytes_ = usable_bytes + page_bytes;
    mapping_ = static_cast<char*>(
        mmap(nullptr, mapped_bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    mprotect(mapping_ + usable_bytes, page_bytes, PROT_NONE);
    begin_ = mapping_ + usable_bytes - size_;
    std::memcpy(begin_, text.data(), size_);
  }
  ~FencedText() { munmap(mapping_, mapped_bytes_); }
  FencedText(const FencedText&) = delete;
  FencedText& operator=(const FencedText&) = delete;

  char* data() const { return begin_; }
  std::size_t size() const { return size_; }

 private:
  char* mapping_ = nullptr;
  char* begin_ = nullptr;
  std::size_t size_;
  std::size_t mapped_bytes_ = 0;
};

}  // namespace runtime_test
