package org.ruzhu.review.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.review.Decision;
import org.ruzhu.review.Reviews;
import org.ruzhu.review.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class ReviewApplicationListenerTest {

	private static final String CASE = "APP-2026-000001";

	private final Reviews reviews = mock();

	private final ReviewApplicationListener listener = new ReviewApplicationListener(this.reviews);

	private final Map<String, Object> variables = new HashMap<>();

	private final DelegateTask task = mock();

	@BeforeEach
	void open() {
		DelegateExecution execution = mock();
		given(execution.getProcessBusinessKey()).willReturn(CASE);
		given(this.task.getExecution()).willReturn(execution);
		given(this.task.getVariable(anyString())).willAnswer((call) -> this.variables.get(call.<String>getArgument(0)));
		willAnswer((call) -> this.variables.remove(call.<String>getArgument(0))).given(this.task)
			.removeVariable(anyString());
	}

	private void answered(Object... keysAndValues) {
		for (int i = 0; i < keysAndValues.length; i += 2) {
			this.variables.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
	}

	private Decision decision() {
		this.listener.notify(this.task);
		ArgumentCaptor<Decision> decision = ArgumentCaptor.captor();
		verify(this.reviews).decide(eq(CASE), decision.capture());
		return decision.getValue();
	}

	private void assertRefusedAt(String field) {
		assertThatExceptionOfType(InvalidAnswer.class).isThrownBy(() -> this.listener.notify(this.task))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
		verify(this.reviews, never()).decide(any(), any());
	}

	@Test
	void anApprovalNeedsBothJudgements() {
		answered("verdict", "approve", "judgeLawful", true, "judgeTeam", false);
		assertRefusedAt("judgeTeam");
	}

	@Test
	void anApprovalRecordsWhatWasJudged() {
		answered("verdict", "approve", "judgeLawful", true, "judgeTeam", true, "judgeImage", true);
		assertThat(decision().judged()).containsExactly("judgeLawful", "judgeTeam", "judgeImage");
	}

	@Test
	void aRefusalNeedsAReason() {
		answered("verdict", "refuse", "reason", "  ");
		assertRefusedAt("reason");
	}

	@Test
	void changesNeedACommentOnAtLeastOneField() {
		answered("verdict", "changes", "comment_teamProof", " ");
		assertRefusedAt("comment_supportHours");
	}

	@Test
	void changesAreTheFieldsCommentedOn() {
		answered("verdict", "changes", "comment_teamProof", " 请附社保清单 ", "comment_websiteUrl", "");
		Decision decision = decision();
		assertThat(decision.verdict()).isEqualTo(Verdict.CHANGES);
		assertThat(decision.changes()).containsOnly(Map.entry("teamProof", "请附社保清单"));
	}

	@Test
	void commentsCountForNothingBesideAnotherVerdict() {
		answered("verdict", "refuse", "reason", "资质不全", "comment_teamProof", "请附社保清单");
		assertThat(decision().changes()).isEmpty();
	}

	@Test
	void aVerdictOfNoKindIsRefused() {
		answered("verdict", "maybe");
		assertRefusedAt("verdict");
	}

	@Test
	void onlyTheVerdictStaysInTheEngine() {
		answered("verdict", "refuse", "reason", "资质不全", "judgeLawful", false, "comment_teamProof", "x");
		this.listener.notify(this.task);
		assertThat(this.variables).containsOnlyKeys("verdict");
	}

}
