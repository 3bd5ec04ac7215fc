#include "lambda/lifecycle.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace emu::lambda {
namespace {

constexpr RuntimeState kStates[] = {RuntimeState::kStarted, RuntimeState::kInitError,
                                    RuntimeState::kReady, RuntimeState::kRunning,
                                    RuntimeState::kResponseSent};
constexpr std::pair<RuntimeEvent, const char*> kEvents[] = {
    {RuntimeEvent::kNext, "next"},
    {RuntimeEvent::kResponse, "response"},
    {RuntimeEvent::kError, "error"},
    {RuntimeEvent::kInitError, "init/error"},
    {RuntimeEvent::kDeliver, "(event)"}};

const char* ActionName(Action action) {
  switch (action) {
    case Action::kPark:
      return "waits";
    case Action::kAnswerEvent:
      return "gets the event";
    case Action::kAccept:
      return "202";
  }
  return "?";
}

std::string Table() {
  std::ostringstream text;
  text << "| from | call | to | reply |\n| --- | --- | --- | --- |\n";
  for (const RuntimeState from : kStates) {
    for (const auto& [event, name] : kEvents) {
      text << "| " << StateName(from) << " | " << name << " | ";
      if (const auto row = FindTransition(from, event)) {
        text << StateName(row->to) << " | " << ActionName(row->action) << " |\n";
      } else {
        text << "- | " << (event == RuntimeEvent::kDeliver ? "held back" : "403") << " |\n";
      }
    }
  }
  return text.str();
}

TEST(LifecycleTest, EveryPairIsAsTheDocumentationShows) {
  std::ifstream file(EMU_SOURCE_DIR "/docs/lifecycle.md");
  std::stringstream document;
  document << file.rdbuf();
  EXPECT_NE(document.str().find(Table()), std::string::npos)
      << "docs/lifecycle.md must contain this table:\n"
      << Table();
}

}  // namespace
}  // namespace emu::lambda
