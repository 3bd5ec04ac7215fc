// The Runtime API over a real session without any process: the test plays the service, its client
// the runtime.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "api/runtime_api.h"
#include "base/clock.h"
#include "lambda/session.h"

namespace emu::api {

class SessionCalls final : public RuntimeCalls {
 public:
  SessionCalls() { Perform(session_.Start(ReadClocks())); }

  void Invoke(const std::string& id, const std::string& payload) {
    const std::lock_guard lock(mutex_);
    Perform(session_.Invoke(ReadClocks(), {.request_id = id, .payload = payload}));
  }
  // Ends whatever waits.
  void Close() {
    const std::lock_guard lock(mutex_);
    Perform(session_.RuntimeEnded(ReadClocks(), 1, {}));
  }
  std::vector<lambda::Answer> answers() {
    const std::lock_guard lock(mutex_);
    return answers_;
  }
  // Waits until the session has seen the runtime's `next`.
  void AwaitIdle() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(10),
                      [this] { return session_.phase() == lambda::Session::Phase::kIdle; });
  }

  std::optional<lambda::Reply> Refuse(const lambda::RuntimeCall& head) override {
    const std::lock_guard lock(mutex_);
    return session_.Refuse(head);
  }
  lambda::Reply Answer(lambda::RuntimeCall call) override {
    std::unique_lock lock(mutex_);
    const lambda::CallId id = ++last_id_;
    Perform(session_.Call(ReadClocks(), id, std::move(call)));
    changed_.wait(lock, [this, id] { return replies_.contains(id); });
    return replies_[id];
  }

 private:
  void Perform(lambda::Effects effects) {
    for (lambda::Effect& effect : effects) {
      if (auto* reply = std::get_if<lambda::ReplyTo>(&effect)) replies_[reply->call] = reply->reply;
      if (auto* answer = std::get_if<lambda::AnswerCaller>(&effect))
        answers_.push_back(answer->answer);
    }
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  lambda::Session session_{lambda::FunctionConfig{.timeout_s = 900}};
  lambda::CallId last_id_ = 0;
  std::map<lambda::CallId, lambda::Reply> replies_;
  std::vector<lambda::Answer> answers_;
};

}  // namespace emu::api
