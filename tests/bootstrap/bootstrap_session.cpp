#include "bootstrap_session.h"

#include <stdexcept>

#include "runtime/runtime_session.h"

namespace bootstrap_test {

BootstrapSession::BootstrapSession(const std::string& simd_path)
    : guest_(".", {{"AWS_LAMBDA_RUNTIME_API", server_.address()}, {"SIMD_PATH", simd_path}}) {}

runtime_test::HttpRequest BootstrapSession::Receive() {
  if (!peer_) peer_ = server_.Accept();
  if (!peer_) throw std::runtime_error("the bootstrap does not connect");
  std::optional<runtime_test::HttpRequest> request = peer_->Receive();
  if (!request) throw std::runtime_error("the bootstrap sends no request");
  return *request;
}

std::string BootstrapSession::Answer(std::string_view payload) {
  Receive();
  peer_->Send(runtime_test::Event("id", payload));
  const std::string body = Receive().body;
  peer_->Send(runtime_test::kAccepted);
  return body;
}

BootstrapSession::InitError BootstrapSession::ReceiveInitError() {
  runtime_test::HttpRequest request = Receive();
  peer_->Send(runtime_test::kAccepted);
  const std::optional<runtime_test::Ending> ending = guest_.WaitForEnd();
  return {request, ending ? ending->exit_status : -1};
}

}  // namespace bootstrap_test
