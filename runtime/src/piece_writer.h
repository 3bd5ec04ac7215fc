// Text gathered in a small buffer and handed on in few pieces. Pure; the sink does what it likes.
#pragma once

#include <cstddef>
#include <string_view>

#include "json_writer.h"

namespace lambda::internal {

struct PieceSink {
  void (*take)(void* context, std::string_view piece);
  void* context = nullptr;
};

class PieceWriter {
 public:
  explicit PieceWriter(PieceSink sink) : sink_(sink) {}

  void Raw(std::string_view text);      // As it is.
  void OneLine(std::string_view text);  // Line feeds become carriage returns.
  void Escaped(std::string_view text);  // The inside of a JSON string, as JsonWriter has it.
  void End();                           // Hands on what is left.

 private:
  void Byte(char byte);

  // What a pipe takes without mixing in another writer's bytes: POSIX's limit, and Linux's.
  static constexpr std::size_t kPieceBytes = 4096;

  PieceSink sink_;
  std::size_t used_ = 0;
  char buffer_[kPieceBytes];
};

}  // namespace lambda::internal
