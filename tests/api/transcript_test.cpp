// Replays the client half of recorded conversations, packet by packet and connection by connection,
// against the Runtime API. The server half of the recordings is another emulator's; here our own
// answers are judged.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "session_calls.h"
#include "wire_client.h"

namespace emu::api {
namespace {

struct Transcript {
  const char* file;
  const char* payload;  // What the recorded runtime answers.
};

std::string Bytes(const nlohmann::json& packet) {  // JSON holds one character per byte, latin-1.
  std::string bytes;
  const std::string text = packet["text"].get<std::string>();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool two = c >= 0xc2 && c <= 0xc3 && at + 1 < text.size();
    bytes += two ? static_cast<char>((c & 3) << 6 | (text[++at] & 0x3f)) : static_cast<char>(c);
  }
  return bytes;
}

class TranscriptTest : public testing::TestWithParam<Transcript> {
 protected:
  TranscriptTest() {
    auto listener = ListenOnLoopback();
    address_ = AddressOf(listener->get());
    api_ = std::make_unique<RuntimeApi>(std::move(*listener), calls_);
  }
  ~TranscriptTest() override { calls_.Close(); }

  void Play(const nlohmann::json& packet);

  std::string address_;
  SessionCalls calls_;
  std::unique_ptr<RuntimeApi> api_;
  std::map<int, std::unique_ptr<WireClient>> clients_;
  std::map<std::string, std::string> ids_;  // Recorded request id → ours.
  std::map<int, std::string> last_sent_;    // Per connection: since its last answer.
  int invocations_ = 0;
};

// The id in the path of a recorded POST, replaced by ours.
std::string WithOurIds(std::string bytes, const std::map<std::string, std::string>& ids) {
  for (const auto& [recorded, ours] : ids) {
    const std::size_t at = bytes.find(recorded);
    if (at != std::string::npos) bytes.replace(at, recorded.size(), ours);
  }
  return bytes;
}

std::string RecordedId(const std::string& answer) {
  const std::string name = "Lambda-Runtime-Aws-Request-Id: ";
  const std::size_t at = answer.find(name);
  return at == std::string::npos ? "" : answer.substr(at + name.size(), 36);
}

void TranscriptTest::Play(const nlohmann::json& packet) {
  const int connection = packet["connection"];
  if (packet.value("event", "") == "open")
    clients_[connection] = std::make_unique<WireClient>(address_);
  if (packet.value("event", "").starts_with("close")) clients_.erase(connection);
  if (!packet.contains("from") || !clients_.contains(connection)) return;
  const std::string bytes = Bytes(packet);
  if (packet["from"] == "client") {
    clients_[connection]->Send(WithOurIds(bytes, ids_));
    last_sent_[connection] += bytes;
    return;
  }
  const bool event = bytes.find("200 OK") != std::string::npos;
  if (event) {  // The service has an event for the waiting runtime.
    calls_.AwaitIdle();
    const std::string ours =
        "00000000-0000-4000-8000-" + std::to_string(100000000000 + ++invocations_);
    ids_[RecordedId(bytes)] = ours;
    calls_.Invoke(ours, "{\"a\":1}");
  }
  const WireReply reply = clients_[connection]->Receive();
  EXPECT_EQ(reply.status, event ? 200 : 202) << last_sent_[connection];
  EXPECT_EQ(reply.body, event ? "{\"a\":1}" : "{\"status\":\"OK\"}\n");
  last_sent_[connection].clear();
}

TEST_P(TranscriptTest, TheRuntimeIsServed) {
  std::ifstream file(std::string(EMU_SOURCE_DIR "/fixtures/transcripts/") + GetParam().file +
                     ".json");
  const auto transcript = nlohmann::json::parse(file);
  for (const auto& packet : transcript["packets"]) {
    Play(packet);
    if (HasFailure()) return;
  }
  ASSERT_GE(invocations_, 2);
  ASSERT_FALSE(calls_.answers().empty());
  for (const lambda::Answer& answer : calls_.answers())
    EXPECT_EQ(answer.payload, GetParam().payload);
}

INSTANTIATE_TEST_SUITE_P(
    Runtimes, TranscriptTest,
    testing::Values(Transcript{"go", "{\"a\":1}"}, Transcript{"cpp", "{\"a\":1}"},
                    Transcript{"node", "{\"a\":1}"},
                    Transcript{"rust", "{\"body\":\"fibonacci(35)=9227465\",\"statusCode\":200}"},
                    Transcript{"ruchy", "{\"statusCode\":200,\"body\":\"fibonacci(35)=9227465\"}"}),
    [](const auto& test) { return std::string(test.param.file); });

}  // namespace
}  // namespace emu::api
