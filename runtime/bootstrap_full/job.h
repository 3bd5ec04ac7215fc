// What an operation works on: the event, the kernels, memory, and the answer that it writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "answer.h"
#include "arena.h"
#include "event.h"
#include "kernel_paths.h"
#include "synthetic.h"

namespace bootstrap {

struct Job {
  Event event;
  Arena arena;
  const KernelPaths& paths;
  Answer& answer;
  std::int64_t deadline_ms;  // Since 1970.
  Sequence sequence = {};

  // The whole number of that name, or `otherwise` if there is none. One outside its range, or none
  // where it is kNeeded, is the event's fault.
  static constexpr std::size_t kNeeded = ~std::size_t{0};
  std::size_t Whole(Member member, std::size_t otherwise, std::size_t least = 0,
                    std::size_t most = kNeeded);

  // Room for `count` of them; null is the fault of `asking`, which wants so much.
  std::byte* TakeBytes(Member asking, std::size_t count, std::size_t bytes_each);

  // Sees that the event has the array `member` of `count` elements: one of another length is its
  // fault, one that it lacks is made of the sequence, indices below `limit`.
  void Provide(Member member, std::size_t count, Member asking, std::size_t limit = 0);

  // Appends which path ran, behind a comma, and of SVE at which length.
  void AddPath(std::string_view path);

  // With "repeat" in the event: makes the call so often and appends how long one took. It stops
  // early enough for the deadline, unless a single call overruns it.
  template <class Call>
  void AddTiming(const Call& call) {
    AddTiming([](const void* context) { (*static_cast<const Call*>(context))(); }, &call);
  }

 private:
  void AddTiming(void (*call)(const void* context), const void* context);
};

}  // namespace bootstrap
