// The log of one environment: platform lines and what the function prints, in order, bounded.
// Thread-safe.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace emu::commands {

class LogBuffer {
 public:
  // A line that is always kept.
  void AppendPlatform(std::string_view line);
  // A line of the function; beyond lambda::kMaxLogBytes it is counted instead of kept.
  void AppendFunction(std::string_view line);
  // Everything so far, and a remark where something was left out; starts anew.
  std::string Take();

 private:
  std::mutex mutex_;
  std::string text_;
  std::size_t function_bytes_ = 0;
  std::size_t dropped_bytes_ = 0;
};

}  // namespace emu::commands
