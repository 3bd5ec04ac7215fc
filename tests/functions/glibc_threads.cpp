// A dynamically linked program with threads: four workers do the same fixed work in each
// invocation.
#include <array>
#include <cstdint>
#include <thread>

#include "socket_client.h"

namespace {

constexpr std::size_t kWorkers = 4;
constexpr int kSteps = 100'000;

// A linear congruential generator: nothing that a compiler could compute ahead.
__attribute__((noinline)) std::uint32_t Work(std::uint32_t seed) {
  for (int step = 0; step < kSteps; ++step) seed = seed * 1664525 + 1013904223;
  return seed;
}

std::uint32_t WorkInThreads() {
  std::array<std::uint32_t, kWorkers> results{};
  std::array<std::thread, kWorkers> workers;
  for (std::size_t i = 0; i < kWorkers; ++i) {
    workers[i] = std::thread([&results, i] { results[i] = Work(static_cast<std::uint32_t>(i)); });
  }
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < kWorkers; ++i) {
    workers[i].join();
    sum += results[i];
  }
  return sum;
}

}  // namespace

int main() {
  client::RuntimeApi api;
  for (;;) {
    const client::Event event = api.Next();
    api.Respond(event, std::to_string(WorkInThreads()));
  }
}
