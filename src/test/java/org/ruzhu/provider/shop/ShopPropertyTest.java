package org.ruzhu.provider.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.SignUp;
import org.ruzhu.provider.account.SignUps;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Restrictions come, run out and are lifted in any order: the strictest in force counts.
 */
@RuzhuTest
class ShopPropertyTest {

	@Autowired
	private Shops shops;

	@Autowired
	private SignUps signUps;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Clock clock;

	@Autowired
	private TransactionOperations transaction;

	private String caseId;

	/** A restriction as this test knows it; without days it does not end by itself. */
	record Known(String reference, ShopState kind, Instant until) {
	}

	record Step(boolean lifts, ShopState kind, int days, int later) {
	}

	@BeforeProperty
	void aCase() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
		this.signUps.signUp(new SignUp(new EmailAddress("shop@example.com"), new MobileNumber("+8613800138001"),
				"secret-2026", Locale.SIMPLIFIED_CHINESE, "tencent-classic"));
		String provider = this.accounts.forLogin("shop@example.com").orElseThrow().providerId();
		this.caseId = this.cases.ofProvider(provider).get(0).id();
	}

	@AfterProperty
	void theClockGoesOn() {
		ClockUtil.reset();
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		return Combinators
			.combine(Arbitraries.of(false, false, true),
					Arbitraries.of(ShopState.HIDDEN, ShopState.BARRED, ShopState.CLOSED, ShopState.SEALED),
					Arbitraries.of(0, 1, 3), Arbitraries.of(0, 1, 2))
			.as(Step::new)
			.list()
			.ofMaxSize(12);
	}

	@Property(tries = 100)
	void aShopIsAsTheStrictestInForceSays(@ForAll("steps") List<Step> steps) {
		this.transaction.executeWithoutResult((nothingStays) -> {
			nothingStays.setRollbackOnly();
			Walk.itIs(Instant.parse("2026-09-01T02:00:00Z"));
			List<Known> inForce = new ArrayList<>();
			for (int number = 0; number < steps.size(); number++) {
				take(steps.get(number), "R-" + number, inForce);
				check(inForce);
			}
		});
	}

	private void take(Step step, String reference, List<Known> inForce) {
		if (step.lifts() && !inForce.isEmpty()) {
			this.shops.lift(this.caseId, inForce.remove(0).reference());
		}
		else {
			Instant until = (step.days() > 0) ? this.clock.instant().plus(Duration.ofDays(step.days())) : null;
			this.shops.restrict(this.caseId, step.kind(), reference, until);
			this.shops.restrict(this.caseId, step.kind(), reference, null);
			inForce.add(new Known(reference, step.kind(), until));
		}
		assertThat(lastTold()).isEqualTo("shop-" + strictest(inForce).id());
		Walk.later(Duration.ofDays(step.later()));
	}

	private void check(List<Known> known) {
		List<Known> inForce = known.stream()
			.filter((one) -> one.until() == null || !Deadline.isPassed(one.until(), this.clock.instant()))
			.toList();
		Shop shop = this.shops.of(this.caseId);
		assertThat(shop.state()).isEqualTo(strictest(inForce));
		assertThat(shop.restrictions()).hasSameSizeAs(inForce);
		assertThat(shop.until()).isEqualTo(inForce.stream()
			.filter((one) -> one.kind() == strictest(inForce))
			.map((one) -> (one.until() != null) ? one.until() : Instant.MAX)
			.max(Comparator.naturalOrder())
			.filter((end) -> end != Instant.MAX));
	}

	private static ShopState strictest(List<Known> known) {
		return known.stream().map(Known::kind).max(Comparator.naturalOrder()).orElse(ShopState.OPEN);
	}

	/** What the history, and with it a webhook, told last. */
	private String lastTold() {
		return this.audit.of(this.caseId)
			.stream()
			.map(AuditLine::action)
			.filter((action) -> action.startsWith("shop-"))
			.findFirst()
			.orElse("shop-open");
	}

}
