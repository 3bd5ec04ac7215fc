// Reads what a guest prints, line by line. Knows nothing of the platform's own lines.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "base/unique_fd.h"

namespace emu::sandbox {

class LogPump {
 public:
  using Sink = std::function<void(std::string_view line)>;

  // Takes the read ends of the guest's stdout and stderr, both non-blocking.
  LogPump(UniqueFd stdout_fd, UniqueFd stderr_fd, Sink sink);

  // Hands over every complete line that is there now; never waits. Safe from any thread.
  void Drain();
  // The same, and what was printed without a final newline.
  void Flush();

  int stdout_fd() const { return streams_[0].fd.get(); }
  int stderr_fd() const { return streams_[1].fd.get(); }

 private:
  struct Stream {
    UniqueFd fd;
    std::string partial_line;
  };
  void Read(Stream& stream);
  void HandOver(std::string_view line);

  std::mutex mutex_;
  Stream streams_[2];
  Sink sink_;
};

}  // namespace emu::sandbox
