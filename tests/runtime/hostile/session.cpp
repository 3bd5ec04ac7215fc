#include "session.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>

namespace runtime_test::hostile {
namespace {

constexpr int kExecutionFailed = 127;  // GuestProcess's status for it.

GuestProcess::Environment WithPort(GuestProcess::Environment environment, const std::string& port) {
  constexpr std::string_view kPlaceholder = "PORT";
  for (auto& [name, value] : environment) {
    const std::size_t at = value.find(kPlaceholder);
    if (at != value.npos) value.replace(at, kPlaceholder.size(), port);
  }
  return environment;
}

int Milliseconds(Session::Clock::duration duration) {
  const auto rounded_up = std::chrono::ceil<std::chrono::milliseconds>(duration).count();
  return static_cast<int>(std::max<std::int64_t>(rounded_up, 0));
}

}  // namespace

Session::Session(std::vector<std::string> command, GuestProcess::Environment environment,
                 Clock::duration patience)
    : process_(std::move(command), WithPort(std::move(environment), port())),
      deadline_(Clock::now() + patience) {}

std::string Session::port() const {
  const std::string address = server_.address();
  return address.substr(address.find(':') + 1);
}

bool Session::PeerHasClosed() {
  char byte;
  return recv(peer_->descriptor(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) <= 0;
}

// What a closed connection still says is told once.
Session::News Session::Wait(Clock::time_point until) {
  pollfd waits[] = {{peer_is_open_ ? peer_->descriptor() : -1, POLLIN, 0},
                    {server_.descriptor(), POLLIN, 0},
                    {process_.descriptor(), POLLIN, 0}};
  if (poll(waits, std::size(waits), Milliseconds(until - Clock::now())) <= 0) return News::kNothing;
  if (waits[0].revents != 0) {
    peer_is_open_ = !PeerHasClosed();
    return peer_is_open_ ? News::kBytes : News::kClientClose;
  }
  if (waits[1].revents != 0) return News::kConnection;
  CheckStart();
  return News::kEnd;
}

void Session::CheckStart() {
  const std::optional<Ending> ending = process_.WaitForEnd();
  if (ending && ending->exit_status == kExecutionFailed) throw NotStarted("cannot be executed");
  std::string what = "the process ends: ";
  if (ending && ending->signal != 0) what += "signal " + std::to_string(ending->signal) + ' ';
  if (!ending || ending->exit_status != 1) throw Surprise(what + process_.KillAndReadStderr());
}

void Session::Expect(News expected) {
  static constexpr const char* kNames[] = {"a new connection", "bytes on the open connection",
                                           "the client's close", "the process's end", "nothing"};
  const News news = Wait(deadline_);
  if (news == expected) return;
  std::string what = std::string("not ") + kNames[static_cast<int>(expected)] + " but " +
                     kNames[static_cast<int>(news)];
  if (news == News::kEnd) what += ": " + process_.KillAndReadStderr();
  throw Surprise(what);
}

void Session::Accept() {
  if (peer_is_open_) Expect(News::kClientClose);
  Expect(News::kConnection);
  peer_ = server_.Accept();
  peer_is_open_ = peer_.has_value();
}

HttpRequest Session::Receive() {
  Expect(News::kBytes);
  std::optional<HttpRequest> request = peer_->Receive();
  if (!request) throw Surprise("no whole request");
  return *request;
}

HttpRequest Session::ReceiveHead() {
  Expect(News::kBytes);
  std::optional<HttpRequest> request = peer_->ReceiveHead();
  if (!request) throw Surprise("no whole head");
  return *request;
}

void Session::Send(std::string_view bytes) {
  sent_at_ = Clock::now();
  peer_->Send(bytes);
}

void Session::Close() {
  peer_->Close();
  peer_is_open_ = false;
}

void Session::Reset() {
  peer_->Reset();
  peer_is_open_ = false;
}

void Session::Ignore() { peer_is_open_ = false; }

void Session::ExpectClientClose() { Expect(News::kClientClose); }

void Session::ExpectEnd(const std::string& stderr_text) {
  if (peer_is_open_) Expect(News::kClientClose);
  Expect(News::kEnd);
  const std::string text = process_.KillAndReadStderr();
  if (text != stderr_text) throw Surprise("the process's last words: " + text);
}

// Counted from before the sending, so that a server that is kept waiting sees no news too early.
void Session::ExpectSilence(std::chrono::milliseconds duration) {
  const Clock::time_point end = sent_at_ + duration;
  if (Clock::now() < end && Wait(end) != News::kNothing) throw Surprise("no pause");
}

}  // namespace runtime_test::hostile
