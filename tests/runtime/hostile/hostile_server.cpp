// hostile_server ROW|all PROGRAM [ARGUMENT…]: plays the row's script to the program, which is
// subject.cpp's. hostile_server --list: the rows. Each row has HOSTILE_DEADLINE_MS milliseconds,
// 20000 by default. Exit status 0 if the program did all that the rows ask for, 1 if not, 2 if that
// could not be found out.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "rows.h"

namespace runtime_test::hostile {
namespace {

enum Verdict { kHolds, kFails, kUnknown };

std::chrono::milliseconds Patience() {
  const char* const text = std::getenv("HOSTILE_DEADLINE_MS");
  return std::chrono::milliseconds(text == nullptr ? 20'000 : std::atoi(text));
}

std::vector<std::string> CommandFor(const Row& row, std::vector<std::string> program) {
  if (row.has_stdin) return program;
  std::vector<std::string> command{"/bin/sh", "-c", "exec \"$0\" \"$@\" <&-"};
  command.insert(command.end(), program.begin(), program.end());
  return command;
}

Verdict Play(const Row& row, const std::vector<std::string>& program) {
  try {
    Session session(CommandFor(row, program), row.environment, Patience());
    for (const Step& step : row.steps) step(session);
    return kHolds;
  } catch (const NotStarted& problem) {
    std::fprintf(stderr, "%s: %s\n", program.front().c_str(), problem.what());
    return kUnknown;
  } catch (const std::exception& surprise) {
    std::fprintf(stderr, "%s: %s\n", row.name.c_str(), surprise.what());
    return kFails;
  }
}

int PlayAll(const std::string& name, const std::vector<std::string>& program) {
  int worst = kHolds;
  bool is_known = false;
  for (const Row& row : AllRows()) {
    if (name != "all" && name != row.name) continue;
    is_known = true;
    worst = std::max<int>(worst, Play(row, program));
  }
  if (!is_known) std::fprintf(stderr, "no such row: %s\n", name.c_str());
  return is_known ? worst : kUnknown;
}

int List() {
  for (const Row& row : AllRows()) std::puts(row.name.c_str());
  return kHolds;
}

}  // namespace
}  // namespace runtime_test::hostile

int main(int argc, char** argv) {
  using namespace runtime_test::hostile;
  if (argc == 2 && std::string_view(argv[1]) == "--list") return List();
  if (argc >= 3) return PlayAll(argv[1], {argv + 2, argv + argc});
  std::fputs("usage: hostile_server --list | ROW|all PROGRAM [ARGUMENT...]\n", stderr);
  return kUnknown;
}
