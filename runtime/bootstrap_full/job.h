// What an operation works on: the event, the kernels, memory, and the answer that it writes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "answer.h"
#include "arena.h"
#include "event.h"
#include "kernel_paths.h"

namespace bootstrap {

struct Job {
  Event& event;
  const KernelPaths& paths;
  Arena& arena;
  Answer& answer;
  std::int64_t deadline_ms;  // Since 1970.

  // Whether all of them are there; otherwise the first that is not is the event's fault.
  bool Has(std::initializer_list<Member> members);

  // The whole number of that name, or `otherwise` if there is none.
  std::size_t Whole(Member member, std::size_t otherwise);

  // Room for `count` of them; null is the fault of `member`, who asks for so much.
  template <class T>
  T* Take(Member member, std::size_t count) {
    T* const taken = arena.Take<T>(count);
    if (taken == nullptr) event.Fail(member, Problem::kTooLarge);
    return taken;
  }

  // Adds which path ran and, of SVE, at which length.
  void AddPath(std::string_view path);

  // With "repeat" in the event: makes the call so often and adds how long one took. It stops early
  // enough for the deadline, unless a single call overruns it.
  template <class Call>
  void AddTiming(const Call& call) {
    AddTiming([](const void* context) { (*static_cast<const Call*>(context))(); }, &call);
  }

 private:
  void AddTiming(void (*call)(const void* context), const void* context);
};

}  // namespace bootstrap
