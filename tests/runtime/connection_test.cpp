// The runtime on the wire: connections that stay, close, break and come in pieces.
#include <gtest/gtest.h>

#include "runtime_session.h"

namespace runtime_test {
namespace {

TEST(ConnectionTest, CarriesAThousandEvents) {
  RuntimeSession session;
  session.Accept();
  for (int i = 0; i < 1000; ++i) {
    session.Round("id-" + std::to_string(i), "{\"event\":" + std::to_string(i) + "}");
  }
  EXPECT_TRUE(session.server().NobodyIsWaiting());
}

TEST(ConnectionTest, TakesAnEventInPiecesOfOneByte) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().SendInPieces(Event("slow-id", "{\"a\":1}"), 1);
  EXPECT_EQ(session.ReceivePost(ResponsePath("slow-id")).body, "{\"a\":1}");
  session.peer().SendInPieces(kAccepted, 1);
  session.Round("next-id", "2");
}

TEST(ConnectionTest, TakesAChunkedEventWithExtensionsAndTrailers) {
  RuntimeSession session;
  session.Accept();
  for (const std::size_t piece_bytes : {std::size_t{1}, std::size_t{3}, std::size_t{1000}}) {
    session.ReceiveNext();
    const std::string event = ChunkedEvent(
        "id", "1;name=\"value\"\r\n[\r\n0A \r\n1234567890\r\n1\r\n]\r\n0\r\nTrailer: x\r\n\r\n");
    session.peer().SendInPieces(event, piece_bytes);
    EXPECT_EQ(session.ReceivePost(ResponsePath("id")).body, "[1234567890]");
    session.peer().Send(kAccepted);
  }
  EXPECT_TRUE(session.server().NobodyIsWaiting());
}

TEST(ConnectionTest, ReopensAfterEachSilentClose) {
  RuntimeSession session;
  for (int i = 0; i < 20; ++i) {
    session.Accept();
    session.ReceiveNext();
    session.peer().Send(Event("id", "1"));
    session.peer().Close();
    session.Accept();
    EXPECT_EQ(session.ReceivePost(ResponsePath("id")).body, "1");
    session.peer().Send(kAccepted);
    session.peer().Close();
  }
}

TEST(ConnectionTest, ClosesWhenTheServerAsksForIt) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("id", "1", "Connection: Close\r\n"));
  EXPECT_TRUE(session.peer().ClientClosed());
  session.Accept();
  session.ReceivePost(ResponsePath("id"));
}

TEST(ConnectionTest, TakesABodyThatEndsWithTheConnection) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send("HTTP/1.0 200 OK\r\nLambda-Runtime-Aws-Request-Id: id\r\n\r\n[1,2]");
  session.peer().Close();
  session.Accept();
  EXPECT_EQ(session.ReceivePost(ResponsePath("id")).body, "[1,2]");
}

TEST(ConnectionTest, IsReplacedAfterBytesThatNobodyAskedFor) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("id", "1") + "HTTP/1.1 200 OK\r\n");
  session.Accept();
  session.ReceivePost(ResponsePath("id"));
}

TEST(ConnectionTest, RepeatsNextAfterALossAtEachPointOfTheAnswer) {
  const std::string event = Event("id", "[1,2,3]");
  for (const std::size_t sent : {std::size_t{0}, std::size_t{1}, event.find("Content-Type"),
                                 event.find("\r\n\r\n") + 2, event.size() - 7, event.size() - 1}) {
    SCOPED_TRACE(sent);
    RuntimeSession session;
    session.Accept();
    session.ReceiveNext();
    session.peer().Send(event.substr(0, sent));
    session.peer().Close();
    session.Accept();
    session.Round("id", "[1,2,3]");
  }
}

TEST(ConnectionTest, RepeatsNextAfterAReset) {
  RuntimeSession session;
  session.Accept();
  session.Round("first", "1");
  session.ReceiveNext();
  session.peer().Reset();
  session.Accept();
  session.Round("second", "2");
}

TEST(ConnectionTest, SendsTheResponseAgainWhenItsAnswerIsLost) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("id", "[7]"));
  session.ReceivePost(ResponsePath("id"));
  session.peer().Send(kAccepted.substr(0, 20));
  session.peer().Reset();
  session.Accept();
  EXPECT_EQ(session.ReceivePost(ResponsePath("id")).body, "[7]");
  session.peer().Send("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
  session.Round("next", "8");
}

TEST(ConnectionTest, SkipsInterimAnswers) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" +
                      Event("id", "1"));
  EXPECT_EQ(session.ReceivePost(ResponsePath("id")).body, "1");
}

TEST(ConnectionTest, EndsTheProcessWhenNobodyListens) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.server().StopListening();
  session.peer().Close();
  EXPECT_NE(session.ExpectFailure().find("no answer"), std::string::npos);
}

TEST(ConnectionTest, EndsTheProcessWhenTheServerSpeaksSomethingElse) {
  RuntimeSession session;
  for (int attempt = 0; attempt < 4; ++attempt) {
    session.Accept();
    session.ReceiveNext();
    session.peer().Send("SSH-2.0-OpenSSH_9.2\r\n");
  }
  session.ExpectFailure();
  EXPECT_TRUE(session.server().NobodyIsWaiting());
}

TEST(ConnectionTest, EndsTheProcessOnAHeadWithoutEnd) {
  const std::string endless = "HTTP/1.1 200 OK\r\nX: " + std::string(16 * 1024, 'x');
  RuntimeSession session;
  for (int attempt = 0; attempt < 4; ++attempt) {
    session.Accept();
    session.ReceiveNext();
    session.peer().Send(endless);
  }
  session.ExpectFailure();
}

}  // namespace
}  // namespace runtime_test
