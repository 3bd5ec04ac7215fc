#include "api/connection_threads.h"

#include <thread>

namespace emu::api {

ConnectionThreads::Enqueued ConnectionThreads::enqueue(std::function<void()> task) {
  std::unique_lock lock(mutex_);
  ended_.wait(lock, [this] { return running_ < kMaxConnections; });
  ++running_;
  std::thread([this, task = std::move(task)] {
    task();
    const std::lock_guard end_lock(mutex_);
    --running_;
    ended_.notify_all();
  }).detach();
  return static_cast<Enqueued>(true);
}

void ConnectionThreads::shutdown() {
  std::unique_lock lock(mutex_);
  ended_.wait(lock, [this] { return running_ == 0; });
}

}  // namespace emu::api
