#include "steps.h"

#include <memory>
#include <thread>

namespace runtime_test::hostile {
namespace {

using namespace std::chrono_literals;

// Steps are copied, and their texts may be long.
std::shared_ptr<const std::string> Shared(std::string& text) {
  return std::make_shared<const std::string>(std::move(text));
}

void Require(const std::string& seen, const std::string& expected) {
  if (seen != expected) throw Surprise("not " + expected + " but " + seen.substr(0, 200));
}

// The body may be long: it is not put into a message.
void RequireBody(const std::string& seen, const std::string& expected) {
  if (seen != expected)
    throw Surprise("another body, of " + std::to_string(seen.size()) + " bytes");
}

void RequirePost(const HttpRequest& request, const std::string& path) {
  Require(request.method + ' ' + request.path, "POST " + path);
}

Steps OnNewConnection(const std::string& answer) { return {Accept(), Next(), Send(answer)}; }

}  // namespace

Step Send(std::string bytes) {
  return [text = Shared(bytes)](Session& session) { session.Send(*text); };
}

Step SendEachByte(std::string bytes) {
  return [=](Session& session) {
    for (const char byte : bytes) {
      session.peer().Send({&byte, 1});
      std::this_thread::sleep_for(1ms);
    }
  };
}

Step Pause() {
  return [](Session&) { std::this_thread::sleep_for(30ms); };
}

Step Close() {
  return [](Session& session) { session.Close(); };
}

Step Reset() {
  return [](Session& session) { session.Reset(); };
}

Step StopListening() {
  return [](Session& session) { session.StopListening(); };
}

Step LeaveUnread() {
  return [](Session& session) { session.Ignore(); };
}

Step Accept() {
  return [](Session& session) { session.Accept(); };
}

Step Next() {
  return [](Session& session) {
    const HttpRequest request = session.Receive();
    Require(request.method + ' ' + request.path, "GET /2018-06-01/runtime/invocation/next");
  };
}

Step Result(std::string id, std::string body) {
  return [id, text = Shared(body)](Session& session) {
    const HttpRequest request = session.Receive();
    RequirePost(request, ResponsePath(id));
    RequireBody(request.body, *text);
  };
}

Step Error(std::string id, std::string type) {
  return [=](Session& session) {
    const HttpRequest request = session.Receive();
    RequirePost(request, ErrorPath(id));
    if (request.headers.contains("x-injected")) throw Surprise("a field made by a handler's text");
    Require(request.headers.at("lambda-runtime-function-error-type"), type);
  };
}

Step InitError() {
  return [](Session& session) {
    const HttpRequest request = session.Receive();
    RequirePost(request, "/2018-06-01/runtime/init/error");
    Require(request.headers.at("lambda-runtime-function-error-type"), "Function.BadInit");
  };
}

Step OversizeHead(std::string id) {
  return [=](Session& session) {
    const HttpRequest head = session.ReceiveHead();
    RequirePost(head, ResponsePath(id));
    Require(head.headers.at("content-length"), "6291557");
  };
}

Step ClientClose() {
  return [](Session& session) { session.ExpectClientClose(); };
}

Step Silence() {
  return [](Session& session) { session.ExpectSilence(40ms); };
}

Step Exit(std::string last_words) {
  return [=](Session& session) { session.ExpectEnd(last_words); };
}

Steps Join(std::initializer_list<Steps> parts) {
  Steps all;
  for (const Steps& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

Steps Answered(const std::string& answer) { return OnNewConnection(answer); }

Steps Taken(const std::string& answer, const std::string& body, const std::string& id) {
  return Join({Answered(answer), {Result(id, body)}});
}

Steps Kept(const std::string& answer, const std::string& body) {
  return Join({Taken(answer, body), {Send(std::string(kAccepted)), Next()}});
}

Steps Left(const std::string& answer, const std::string& body) {
  return Join({Answered(answer), {ClientClose(), Accept(), Result("id", body)}});
}

Steps Refused(const std::string& answer) {
  return Join({Answered(answer), {ClientClose(), Accept(), Next()}});
}

Steps TakenWhenClosed(const std::string& answer, const std::string& body) {
  return Join({Answered(answer), {Close(), Accept(), Result("id", body)}});
}

Steps RefusedWhenClosed(const std::string& answer) {
  return Join({Answered(answer), {Close(), Accept(), Next()}});
}

std::string Head(const std::string& fields) {
  return "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id\r\n" + fields + "\r\n";
}

std::string WithField(const std::string& line) {
  return Head(line + "\r\nContent-Length: 1\r\n") + "1";
}

std::string Chunked(const std::string& chunks) {
  return Head("Transfer-Encoding: chunked\r\n") + chunks;
}

std::string Status(const std::string& status_line) {
  return "HTTP/1.1 " + status_line + "\r\nContent-Length: 0\r\n\r\n";
}

}  // namespace runtime_test::hostile
