// cpp-httplib's task queue with a thread for each connection: a parked `next` holds its thread, so
// a pool of fixed size would stall the runtimes that open many.
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>

namespace emu::api {

inline constexpr std::size_t kMaxConnections = 256;

class ConnectionThreads final : public httplib::TaskQueue {
 public:
  // Older versions of the library return nothing here.
  using Enqueued =
      decltype(std::declval<httplib::TaskQueue&>().enqueue(std::declval<std::function<void()>>()));

  // Waits while kMaxConnections are open.
  Enqueued enqueue(std::function<void()> task) override;
  // Waits until every connection has ended.
  void shutdown() override;

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  std::size_t running_ = 0;
};

}  // namespace emu::api
