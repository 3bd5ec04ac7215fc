// Answers that other people's runtimes once got, played to ours: the server's packets of the
// recorded conversations, byte for byte, with the closes that followed them.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "runtime_session.h"

namespace runtime_test {
namespace {

using nlohmann::json;

struct RecordedAnswer {
  std::string bytes;
  bool server_closed_after_it = false;
};

// The transcript holds one character per byte.
std::string Latin1(const std::string& utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    bytes += byte < 0x80 ? utf8[i] : static_cast<char>((byte & 3) << 6 | (utf8[++i] & 0x3F));
  }
  return bytes;
}

std::vector<RecordedAnswer> ReadAnswers(const std::string& name) {
  std::ifstream file(EMU_SOURCE_DIR "/fixtures/transcripts/" + name + ".json");
  std::vector<RecordedAnswer> answers;
  const json transcript = json::parse(file);
  for (const json& packet : transcript["packets"]) {
    if (packet.value("from", "") == "server") {
      answers.push_back({Latin1(packet["text"]), false});
    } else if (packet.value("event", "") == "close by server" && !answers.empty()) {
      answers.back().server_closed_after_it = true;
    }
  }
  return answers;
}

std::string Field(const std::string& answer, const std::string& name) {
  const std::size_t begin = answer.find("\r\n" + name + ": ") + name.size() + 4;
  return answer.substr(begin, answer.find("\r\n", begin) - begin);
}

class TranscriptTest : public testing::TestWithParam<const char*> {};

TEST_P(TranscriptTest, ServerHalfDrivesOurRuntime) {
  RuntimeSession session;
  std::string id;
  std::string event;
  bool is_connected = false;
  int responses = 0;
  for (const RecordedAnswer& answer : ReadAnswers(GetParam())) {
    if (!is_connected) session.Accept();
    if (answer.bytes.starts_with("HTTP/1.1 200 ")) {
      session.ReceiveNext();
      id = Field(answer.bytes, "Lambda-Runtime-Aws-Request-Id");
      event = answer.bytes.substr(answer.bytes.find("\r\n\r\n") + 4);
    } else {
      EXPECT_EQ(session.ReceivePost(ResponsePath(id)).body, event);
      ++responses;
    }
    session.peer().Send(answer.bytes);
    is_connected = !answer.server_closed_after_it;
    if (!is_connected) session.peer().Close();
  }
  EXPECT_EQ(responses, 3);
}

INSTANTIATE_TEST_SUITE_P(Recorded, TranscriptTest,
                         testing::Values("go", "cpp", "node", "rust", "ruchy"),
                         [](const auto& tested) { return std::string(tested.param); });

}  // namespace
}  // namespace runtime_test
