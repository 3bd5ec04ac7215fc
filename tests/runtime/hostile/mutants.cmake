# Each row's rule, removed. add_hostile_mutant(ROW SOURCE PATTERN REPLACEMENT [ALSO ROW…])
set(reader response_reader.cpp)
set(head http_head.cpp)

# Lines.
add_hostile_mutant(bare_line_feed_ends_a_line ${reader}
  "feed = *end == '\\r' ? end + 1 : end" "feed = end + 1")
add_hostile_mutant(lone_carriage_return_is_refused ${reader}
  "*end != '\\t'" "*end != '\\t' && *end != '\\r'")
add_hostile_mutant(control_byte_is_refused ${reader}
  "*end != '\\t'" "*end != '\\t' && *end != 1")
add_hostile_mutant(nul_byte_is_refused ${reader}
  "*end != '\\t'" "*end != '\\t' && *end != 0")
add_hostile_mutant(tab_is_no_control_byte ${reader}
  "if (*end != '\\t') return" "return")
add_hostile_mutant(bytes_above_ascii_are_taken ${reader}
  "if (*feed == '\\n')" "if (*feed == '\\n' && static_cast<signed char>(end[-1]) >= 0)")
add_hostile_mutant(head_of_16_kib_fits ${reader} "end >= line_limit_" "end + 2 >= line_limit_")
add_hostile_mutant(longer_head_is_refused ${reader}
  "end >= line_limit_" "end >= line_limit_ && state_ != State::kField")
add_hostile_mutant(status_line_without_end_is_refused ${reader}
  "end >= line_limit_" "end >= (state_ <= State::kField ? line_limit_ + 4096 : line_limit_)")
add_hostile_mutant(interim_heads_count_for_the_limit ${reader}
  "if (status < 200) return true;" "if (status < 200) { line_limit_ = next_ + kMaxHeadBytes; return true; }")
add_hostile_mutant(long_chunk_extension_is_refused ${reader}
  "end >= line_limit_" "end >= line_limit_ && state_ != State::kChunkSize")
add_hostile_mutant(long_trailer_is_refused ${reader}
  "end >= line_limit_" "end >= line_limit_ && state_ != State::kTrailer")

# Heads.
add_hostile_mutant(other_protocol_is_refused ${head} "age > 1 || " "")
add_hostile_mutant(protocol_in_lower_case_is_refused ${head}
  "LoadWord(line)" "(LoadWord(line) & ~std::uint64_t{0x20202020})")
add_hostile_mutant(version_2_is_refused ${head}
  "age > 1" "LoadWord(line) << 24 != kHttp11 << 24")
add_hostile_mutant(minor_version_other_than_0_and_1_is_refused ${head} "age > 1" "age > 255")
add_hostile_mutant(no_blank_behind_the_version_is_refused ${head} " || line[8] != ' '" "")
add_hostile_mutant(version_1_0_closes ${head} "kCloses * static_cast<unsigned>(age)" "0")
add_hostile_mutant(status_below_100_is_refused ${head} "status_ >= 100 && " "")
add_hostile_mutant(status_of_four_digits_is_refused ${head} " && static_cast<unsigned char>(line[12]) <= ' '" "")
add_hostile_mutant(reason_may_be_missing ${head} "static_cast<unsigned char>(line[12]) <= ' '" "line[12] == ' '")
add_hostile_mutant(interim_answer_is_skipped ${reader} "if (status < 200) return true;" "if (status < 200) return false;")
add_hostile_mutant(field_name_in_capitals keyword.cpp
  "length == text.size() &&" "length == text.size() && (text[1] > 'Z' || index >= kHeaderFieldCount) &&")
add_hostile_mutant(field_name_in_lower_case keyword.cpp
  "length == text.size() &&" "length == text.size() && (text[0] < 'a' || index >= kHeaderFieldCount) &&")
add_hostile_mutant(length_before_the_id ${head}
  "if (name == kContentLength) {" "if (name == kContentLength && !request_id_.empty()) {")
add_hostile_mutant(similar_field_name_is_another keyword.cpp " && SameWord(text.data(), word, length)" "")
add_hostile_mutant(no_blank_before_a_value ${head} "Trim(name_end + 1, end)" "Trim(name_end + 2, end)")
add_hostile_mutant(tabs_before_a_value ${head} "IsBlank(*begin)" "*begin == ' '")
add_hostile_mutant(blanks_behind_a_value ${head} "while (IsBlank(end[-1])) --end;" "")
add_hostile_mutant(blank_before_the_colon_is_refused ${head}
  "*name_end != ':'" "(*name_end != ':' && *name_end != ' ')")
add_hostile_mutant(line_without_colon_is_refused ${head}
  "*name_end != ':'" "(*name_end != ':' && *name_end != '\\r')")
add_hostile_mutant(empty_field_name_is_refused ${head} "name_end == line || " "")
add_hostile_mutant(folded_line_is_refused ${head} "if (name_end == line ||" "if (*line == ' ') return true; if (name_end == line ||")
add_hostile_mutant(handler_finds_a_header_in_any_case invocation.cpp
  "LowerCase(line[i]) != LowerCase(name[i])" "line[i] != name[i]")
add_hostile_mutant(handler_gets_a_header_without_blanks invocation.cpp " || byte == '\\t'" "")
add_hostile_mutant(handler_finds_no_header_of_a_longer_name invocation.cpp " || line[name.size()] != ':'" "")
add_hostile_mutant(headers_of_an_interim_answer_are_forgotten ${reader}
  "  fields_ = next_;" "  if (fields_ == data_) fields_ = next_;")
add_hostile_mutant(length_of_an_interim_answer_is_forgotten ${head}
  "framing_ = kCloses" "if (status_ == 0) framing_ = 0; framing_ |= kCloses")

# Bodies with a length, and those that a close ends.
set(more "if (remaining_ != 0) return Progress::kNeedMore;")
add_hostile_mutant(empty_body ${reader} "${more}" "${more} if (taken == 0) return Progress::kBad;")
add_hostile_mutant(second_length_is_refused ${head} "return length >= 0 && !is_second;" "return length >= 0;")
add_hostile_mutant(list_of_lengths_is_refused decimal.cpp "if (digit > 9) return -1;"
  "if (digit == ',' - std::uint64_t{'0'}) break; if (digit > 9) return -1;")
add_hostile_mutant(length_with_a_sign_is_refused decimal.cpp "if (digit > 9) return -1;"
  "if (digit == '+' - std::uint64_t{'0'}) continue; if (digit > 9) return -1;")
add_hostile_mutant(length_that_overflows_is_refused decimal.cpp "text.size() - 1 >= 18" "text.empty()")
add_hostile_mutant(empty_length_is_refused decimal.cpp
  "if (text.size() - 1 >= 18)" "if (text.empty()) return 0; if (text.size() > 18)")
set(at_close "state_ == State::kUntilClose")
add_hostile_mutant(body_may_end_with_the_connection ${reader} "${at_close}" "false")
add_hostile_mutant(close_before_the_length_is_refused ${reader} "${at_close}" "state_ >= State::kData")
add_hostile_mutant(close_within_the_head_is_refused ${reader} "${at_close}" "(${at_close} || state_ == State::kField)")
add_hostile_mutant(reset_does_not_end_a_body exchange.cpp
  "if (received < 0) return Progress::kBad;" "if (received < 0) return reader.Closed();")
add_hostile_mutant(bytes_behind_the_body_end_the_connection ${reader} " && next_ == filled_" "")
add_hostile_mutant(event_in_pieces_of_one_byte ${reader}
  "if (feed == filled_) return Progress::kNeedMore;" "if (feed == filled_) return Progress::kBad;")
add_hostile_mutant(piece_may_end_between_carriage_return_and_line_feed ${reader}
  "if (feed == filled_)" "if (end == filled_)")

# Chunks.
add_hostile_mutant(chunks_are_joined ${reader}
  "MoveDown(kept_, next_, taken);" "if (body().empty()) MoveDown(kept_, next_, taken);")
set(is_chunked "return word == kChunked && !is_second;")
add_hostile_mutant(coding_in_capitals ${head} "${is_chunked}" "return word == kChunked && value[0] == 'c' && !is_second;")
add_hostile_mutant(other_coding_is_refused ${head} "${is_chunked}" "return !is_second;")
add_hostile_mutant(second_coding_is_refused ${head} "${is_chunked}" "return word == kChunked;")
add_hostile_mutant(chunks_win_over_a_length ${reader}
  "if (head_.framing() & HttpHead::kIsChunked) return true;" "if (head_.framing() == HttpHead::kIsChunked) return true;")
add_hostile_mutant(chunks_and_length_end_the_connection ${reader}
  "(framing == HttpHead::kHasLength || framing == HttpHead::kIsChunked)" "(framing & HttpHead::kCloses) == 0")
add_hostile_mutant(chunk_size_in_capitals ${reader} "| 0x20u) - '0'" ") - '0'")
add_hostile_mutant(chunk_size_in_lower_case ${reader} "(digit -= 39) - 10 > 5" "(*end >= 'a' || (digit -= 39) - 10 > 5)")
add_hostile_mutant(blank_behind_a_chunk_size ${reader} "(*end) <= ' '" "(*end) < ' '")
add_hostile_mutant(chunk_extension_is_dropped ${reader} " || *end == ';'" "")
add_hostile_mutant(chunk_size_that_overflows_is_refused ${reader} "if (remaining_ >> 32 != 0) return false;" "")
add_hostile_mutant(empty_chunk_size_is_refused ${reader} "return end != line && (" "return (")
add_hostile_mutant(text_behind_a_chunk_size_is_refused ${reader}
  "(static_cast<unsigned char>(*end) <= ' ' || *end == ';')" "true")
add_hostile_mutant(chunk_longer_than_its_size_is_refused ${reader}
  "line_limit_ = next_ + 1;" "line_limit_ = next_ + kMaxFramingBytes;")
add_hostile_mutant(trailer_fields_are_dropped ${reader} "if (line == end) state_ = State::kDone;" "state_ = State::kDone;")
add_hostile_mutant(close_between_chunks_is_refused ${reader} "${at_close}" "(${at_close} || state_ == State::kChunkSize)")
add_hostile_mutant(close_within_a_chunk_is_refused ${reader} "${at_close}"
  "(${at_close} || (state_ == State::kData && head_.framing() == HttpHead::kIsChunked))")
add_hostile_mutant(close_before_the_end_of_trailers_is_refused ${reader}
  "${at_close}" "(${at_close} || state_ == State::kTrailer)")
add_hostile_mutant(chunk_may_come_in_pieces ${reader} "  filled_ -= gap;" "")
add_hostile_mutant(heads_of_many_chunks_take_no_room ${reader} "if (state_ >= State::kChunkSize) CloseGap();" "")

# Events.
foreach(status 500 403 202)
  add_hostile_mutant(status_${status}_is_no_event exchange.cpp
    "answer.status == 200" "(answer.status == 200 || answer.status == ${status})")
endforeach()
set(enough "if (retries == kRetries)")
add_hostile_mutant(four_failures_of_next_end_the_process exchange.cpp "${enough}" "if (!has_answer && retries == kRetries)")
add_hostile_mutant(three_failures_of_next_do_not exchange.cpp "kRetries = 3" "kRetries = 2")
add_hostile_mutant(failures_before_an_event_are_forgotten exchange.cpp "for (int retries" "for (static int retries")
add_hostile_mutant(pause_precedes_the_second_retry exchange.cpp "Sleep(0, 125'000'000L * retries);" "")
set(has_id "FindNameEnd(id.data()) == id.data() + id.size()")
add_hostile_mutant(event_without_id_is_none exchange.cpp "!id.empty() && ${has_id}" "(id.data() == nullptr || ${has_id})")
add_hostile_mutant(event_with_an_empty_id_is_none exchange.cpp "!id.empty()" "id.data() != nullptr")
add_hostile_mutant(event_whose_id_has_a_blank_is_none exchange.cpp " && ${has_id}" "")
add_hostile_mutant(id_of_an_interim_answer_is_forgotten ${head} "  request_id_ = {};" "")
set(take_id "request_arguments[kRequestId] = answer.request_id;")
add_hostile_mutant(each_result_has_its_own_id runtime.cpp "${take_id}" "if (request_arguments[kRequestId].empty()) ${take_id}")
set(too_large "body().size() + announced > body_bytes_")
add_hostile_mutant(event_of_the_limit ${reader} "${too_large}" "body().size() + announced >= body_bytes_")
add_hostile_mutant(event_over_the_limit_is_refused_by_its_length ${reader} "state_ == State::kData ? remaining_ : 0" "0")
add_hostile_mutant(event_over_the_limit_is_refused_by_its_chunks ${reader}
  "${too_large}" "(${at_close} ? body().size() : announced) > body_bytes_")
add_hostile_mutant(endless_event_is_refused ${reader} "${too_large}" "!(${at_close}) && ${too_large}")
add_hostile_mutant(connection_of_a_refused_event_is_closed exchange.cpp "answer.progress == Progress::kComplete && " "")
set(refuse "SetResult(kError.text, {kEventTooLarge + 14, 21}, kEventTooLarge);")
add_hostile_mutant(next_event_behind_a_refused_one runtime.cpp "${refuse}" "${refuse} Exit(1);")

# Results.
set(is_fatal "answer.status >= 500")
add_hostile_mutant(accepted_response_is_followed_by_next runtime.cpp "${is_fatal}" "answer.status >= 200")
add_hostile_mutant(accepted_error_is_followed_by_next runtime.cpp
  "${is_fatal}" "answer.status >= (request.layout == kError.text ? 200 : 500)")
foreach(case 400:response_with_a_bad_id_does_not_end_it 403:response_in_a_wrong_state_does_not_end_it
    410:late_response_does_not_end_it 413:response_too_large_does_not_end_it)
  string(REPLACE : ";" case ${case})
  list(GET case 0 status)
  list(GET case 1 row)
  add_hostile_mutant(${row} runtime.cpp "${is_fatal}" "(${is_fatal} || answer.status == ${status})")
endforeach()
add_hostile_mutant(refused_error_does_not_end_it runtime.cpp
  "${is_fatal}" "answer.status >= (request.layout == kError.text ? 400 : 500)")
add_hostile_mutant(container_error_to_a_response_ends_it runtime.cpp "${is_fatal}" "${is_fatal} && request.layout == kError.text")
add_hostile_mutant(container_error_to_an_error_ends_it runtime.cpp "${is_fatal}" "${is_fatal} && request.layout != kError.text")
add_hostile_mutant(bad_gateway_ends_it runtime.cpp "${is_fatal}" "answer.status == 500")
add_hostile_mutant(answer_204_has_no_body ${reader} "status == 204 || " "")
add_hostile_mutant(answer_304_has_no_body ${reader} " || status == 304" "")
add_hostile_mutant(long_answer_ends_only_the_connection exchange.cpp
  "has_answer = answer.progress != Progress::kBad" "has_answer = answer.progress == Progress::kComplete")
add_hostile_mutant(long_container_error_is_one exchange.cpp
  "if (answer.progress != Progress::kBad)" "if (answer.progress == Progress::kComplete)")
add_hostile_mutant(break_in_an_error_type_begins_no_field report.cpp
  "ErrorTypeValue(type), body" "type, body")
set(is_done "if (has_answer && (!for_event || HoldsEvent(answer)))")
add_hostile_mutant(response_whose_answer_is_lost_is_sent_again exchange.cpp
  "${is_done}" "if (!for_event || (has_answer && HoldsEvent(answer)))"
  ALSO error_whose_answer_is_lost_is_sent_again init_error_is_sent_again)
add_hostile_mutant(four_lost_answers_to_a_response_end_it exchange.cpp
  "${enough}" "if (for_event && retries == kRetries)")
add_hostile_mutant(lost_answer_leaves_the_response_as_it_was exchange.cpp
  "ResponseBuffer{answer_buffer, kMaxAnswerBytes}" "ResponseBuffer{event_buffer, kMaxEventBytes}")
add_hostile_mutant(response_may_be_refused_unread exchange.cpp "if (sent && " "if (")
add_hostile_mutant(response_may_be_refused_unread_and_the_connection_closed exchange.cpp
  "  ReadAnswer(for_event, sent, answer);"
  "  if (sent) ReadAnswer(for_event, sent, answer); else Disconnect();")
add_hostile_mutant(answer_before_the_end_of_a_body_is_read connection.cpp
  "sent != -EAGAIN || AnswerIsWaiting()" "sent != -EAGAIN")
add_hostile_mutant(init_error_ends_the_process report.cpp "Exit(1);" "Exit(0);")
add_hostile_mutant(refused_init_error_ends_the_process report.cpp "Exit(1);" "Exit(answer.status == 403 ? 0 : 1);")
add_hostile_mutant(container_error_to_an_init_error report.cpp "Exit(1);" "Exit(answer.status == 500 ? 0 : 1);")

# Connections.
add_hostile_mutant(connection_is_kept exchange.cpp "reader.reusable()" "false")
add_hostile_mutant(connection_close_is_obeyed ${head} "if (word == kClose) framing_ |= kCloses;" "")
add_hostile_mutant(connection_keep_alive_is_no_close ${head} "if (word == kClose) framing_ |= kCloses;" "framing_ |= kCloses;")
add_hostile_mutant(idle_close_is_retried exchange.cpp "${enough}" "if (retries == kRetries || !has_answer)")
add_hostile_mutant(idle_reset_is_retried exchange.cpp
  "if (received < 0) return Progress::kBad;" "if (received < 0) Die({});" ALSO reset_of_a_new_connection)
add_hostile_mutant(response_after_an_idle_close exchange.cpp
  "${enough}" "if (retries == kRetries || (!has_answer && !for_event))")
add_hostile_mutant(answer_that_had_begun_is_a_failure exchange.cpp "${enough}" "if (retries == kRetries + 1)"
  ALSO new_connection_closed_unanswered_is_a_failure)
add_hostile_mutant(four_broken_answers_end_the_process exchange.cpp "${enough}" "if (has_answer && retries == kRetries)")
add_hostile_mutant(nobody_listens exchange.cpp
  "if (!IsConnected() && !Connect()) return;" "while (!IsConnected()) Connect();")
add_hostile_mutant(large_response_is_sent_in_parts connection.cpp
  "piece->iov_base = static_cast<char*>(piece->iov_base) + sent;" "")
add_hostile_mutant(large_response_after_an_idle_close connection.cpp "MSG_NOSIGNAL | MSG_DONTWAIT" "MSG_DONTWAIT")
add_hostile_mutant(closed_standard_input connection.cpp "if (opened <= 0)" "if (opened < 0)")

# Addresses.
add_hostile_mutant(localhost_is_an_address endpoint.cpp "SkipLocalhost(text) ? kOctets : 0" "0")
add_hostile_mutant(no_address runtime.cpp "text == nullptr ? nullptr : ParseEndpoint" "ParseEndpoint")
add_hostile_mutant(variable_of_a_longer_name runtime.cpp
  "if (length == kNameBytes) return text + length;"
  "if (length + 1 >= kNameBytes) return text + length + 2 * (length != kNameBytes);")
add_hostile_mutant(empty_part_of_an_address endpoint.cpp "if (text == begin) return nullptr;" "")
add_hostile_mutant(part_of_an_address_above_255 endpoint.cpp "number > 255 || " "")
add_hostile_mutant(port_0 endpoint.cpp "number != 0 && " "")
add_hostile_mutant(port_of_six_digits endpoint.cpp "if (number >> 16 != 0) return nullptr;" "")
add_hostile_mutant(text_behind_the_port endpoint.cpp "number != 0 && *text == '\\0'" "number != 0")
