// Tells a person at a terminal what is going on once it takes longer than two seconds. Silent
// elsewhere.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace emu::commands {

class Progress {
 public:
  // Writes to stderr, and only when that is a terminal.
  Progress();
  // Removes its line.
  ~Progress();

  void Say(std::string what);

 private:
  void Show();

  std::mutex mutex_;
  std::condition_variable ended_;
  bool end_ = false;
  std::string what_;
  std::thread thread_;
};

}  // namespace emu::commands
