#include "commands/log_buffer.h"

#include <fmt/format.h>

#include <utility>

#include "lambda/limits.h"

namespace emu::commands {

void LogBuffer::AppendPlatform(std::string_view line) {
  const std::lock_guard lock(mutex_);
  text_.append(line) += '\n';
}

void LogBuffer::AppendFunction(std::string_view line) {
  const std::lock_guard lock(mutex_);
  if (function_bytes_ + line.size() > lambda::kMaxLogBytes) {
    dropped_bytes_ += line.size() + 1;
    return;
  }
  function_bytes_ += line.size() + 1;
  text_.append(line) += '\n';
}

std::string LogBuffer::Take() {
  const std::lock_guard lock(mutex_);
  std::string text = std::exchange(text_, {});
  if (dropped_bytes_ > 0) {
    text += fmt::format("[emu: {} more bytes of the function's output were not kept]\n",
                        dropped_bytes_);
  }
  function_bytes_ = dropped_bytes_ = 0;
  return text;
}

}  // namespace emu::commands
