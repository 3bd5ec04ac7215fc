#include "piece_writer.h"

namespace lambda::internal {
namespace {

constexpr std::size_t kSliceBytes = 64;
constexpr std::size_t kEscapedSliceBytes = 6 * kSliceBytes + 6;  // As JsonWriter asks for.

// How much of `text` to escape at once: a well-formed character is not torn, and of other bytes
// each is replaced on its own wherever the slice ends.
std::size_t SliceLength(std::string_view text) {
  if (text.size() <= kSliceBytes) return text.size();
  std::size_t length = kSliceBytes;
  while (length > kSliceBytes - 3 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
    --length;
  }
  return length;
}

}  // namespace

void PieceWriter::Byte(char byte) {
  if (used_ == kPieceBytes) End();
  buffer_[used_++] = byte;
}

void PieceWriter::Raw(std::string_view text) {
  for (const char byte : text) Byte(byte);
}

void PieceWriter::OneLine(std::string_view text) {
  for (const char byte : text) Byte(byte == '\n' ? '\r' : byte);
}

void PieceWriter::Escaped(std::string_view text) {
  while (!text.empty()) {
    if (kPieceBytes - used_ < kEscapedSliceBytes) End();
    JsonWriter writer({buffer_ + used_, kPieceBytes - used_});
    const std::size_t length = SliceLength(text);
    writer.Escaped({text.data(), length}, 0);
    used_ += writer.written().size();
    text.remove_prefix(length);
  }
}

void PieceWriter::End() {
  if (used_ != 0) sink_.take(sink_.context, {buffer_, used_});
  used_ = 0;
}

}  // namespace lambda::internal
