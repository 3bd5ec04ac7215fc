// The C functions that a compiler may call in any program; there is no C library to take them from.
// 16 bytes at a time, no alignment demanded. Built with -fno-tree-loop-distribute-patterns, without
// which the compiler would turn the loops into calls of themselves.
#include <cstddef>
#include <cstdint>

namespace {

using Block [[gnu::vector_size(16), gnu::aligned(1), gnu::may_alias]] = unsigned char;

}  // namespace

extern "C" {

void* memcpy(void* to, const void* from, std::size_t size) {
  auto* out = static_cast<unsigned char*>(to);
  auto* in = static_cast<const unsigned char*>(from);
  for (; size >= sizeof(Block); size -= sizeof(Block)) {
    *reinterpret_cast<Block*>(out) = *reinterpret_cast<const Block*>(in);
    out += sizeof(Block);
    in += sizeof(Block);
  }
  while (size-- != 0) *out++ = *in++;
  return to;
}

void* memmove(void* to, const void* from, std::size_t size) {
  auto* out = static_cast<unsigned char*>(to);
  auto* in = static_cast<const unsigned char*>(from);
  // memcpy goes upwards and loads each block before it stores it: right unless `to` lies inside the
  // source.
  if (reinterpret_cast<std::uintptr_t>(out) - reinterpret_cast<std::uintptr_t>(in) >= size) {
    return memcpy(to, from, size);
  }
  while (size-- != 0) out[size] = in[size];
  return to;
}

void* memset(void* to, int value, std::size_t size) {
  auto* out = static_cast<unsigned char*>(to);
  const Block block = Block{} + static_cast<unsigned char>(value);
  for (; size >= sizeof(Block); size -= sizeof(Block), out += sizeof(Block)) {
    *reinterpret_cast<Block*>(out) = block;
  }
  while (size-- != 0) *out++ = static_cast<unsigned char>(value);
  return to;
}

int memcmp(const void* left, const void* right, std::size_t size) {
  auto* a = static_cast<const unsigned char*>(left);
  auto* b = static_cast<const unsigned char*>(right);
  for (; size != 0; --size, ++a, ++b) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

std::size_t strlen(const char* text) {
  std::size_t length = 0;
  while (text[length] != '\0') ++length;
  return length;
}

}  // extern "C"
