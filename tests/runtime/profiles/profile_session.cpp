#include "profile_session.h"

#include <stdexcept>
#include <vector>

namespace runtime_test {
namespace {

std::vector<std::string> CommandLine(Machine machine, const std::string& function) {
  const std::string file = "/" + function + "/bootstrap";
  if (machine == Machine::kNative) return {EMU_NATIVE_PROFILES_DIR + file};
  return {"qemu-aarch64",
          "-cpu",
          "neoverse-n1",
          "-L",
          "/usr/aarch64-linux-gnu",
          EMU_ARM64_PROFILES_DIR + file};
}

GuestProcess::Environment WithApi(GuestProcess::Environment environment,
                                  const std::string& address) {
  environment.try_emplace("AWS_LAMBDA_RUNTIME_API", address);
  return environment;
}

std::string WithoutPort(std::string text, const std::string& address) {
  for (std::size_t at; (at = text.find(address)) != text.npos;) {
    text.replace(at, address.size(), "127.0.0.1:PORT");
  }
  return text;
}

}  // namespace

ProfileSession::ProfileSession(Machine machine, const std::string& function,
                               GuestProcess::Environment environment)
    : process_(CommandLine(machine, function), WithApi(std::move(environment), server_.address())) {
}

void ProfileSession::Accept() {
  peer_ = server_.Accept();
  if (!peer_) throw std::runtime_error("nobody connects");
}

HttpRequest ProfileSession::Receive() {
  std::optional<HttpRequest> request = peer_->Receive();
  if (!request) throw std::runtime_error("no request; before: " + wire_.substr(0, 2000));
  wire_ += request->head + request->body;
  return *request;
}

void ProfileSession::SendEvent(std::string_view event, std::string_view more_headers) {
  if (Receive().method != "GET") throw std::runtime_error("not a GET of next");
  Send(Event("id", event, more_headers));
}

HttpRequest ProfileSession::Invoke(std::string_view event, std::string_view more_headers) {
  SendEvent(event, more_headers);
  return Receive();
}

Transcript ProfileSession::WaitForEnd() {
  const std::optional<Ending> ending = process_.WaitForEnd();
  if (!ending) throw std::runtime_error("the process does not end");
  return {WithoutPort(wire_, server_.address()), process_.KillAndReadStderr(), ending->exit_status};
}

}  // namespace runtime_test
