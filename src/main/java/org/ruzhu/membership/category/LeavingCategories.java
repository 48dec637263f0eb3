package org.ruzhu.membership.category;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.category.process.LeaveCategoryProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.CaseExitBegun;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Lets members give up categories. From the choice on, the category takes no new orders.
 * It is left once its orders are finished, or kept if the provider changes its mind. The
 * last category can only be given up by an exit.
 */
@Service
@Transactional
public class LeavingCategories {

	private final CategoryLeaveRepository repository;

	private final OnboardingCases cases;

	private final CategorySales sales;

	private final RemainingDeposit deposit;

	private final LeaveCategoryProcess process;

	private final AuditLog audit;

	private final Clock clock;

	LeavingCategories(CategoryLeaveRepository repository, OnboardingCases cases, CategorySales sales,
			RemainingDeposit deposit, LeaveCategoryProcess process, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.sales = sales;
		this.deposit = deposit;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks a member which category it gives up. If it is already giving one up, nothing
	 * changes.
	 * @throws CategoryNotLeavableException if the provider is not a member, or has only
	 * one category
	 */
	public void begin(String caseId) {
		this.cases.hold(caseId);
		OnboardingCase theCase = this.cases.get(caseId);
		require(theCase.state() == State.ONBOARDED, caseId, CategoryNotLeavableException.NOT_A_MEMBER);
		require(theCase.approvedCategories().size() > 1, caseId, CategoryNotLeavableException.LAST);
		if (!this.process.isOpen(caseId)) {
			this.process.start(theCase);
		}
	}

	private static void require(boolean possible, String caseId, String messageKey) {
		if (!possible) {
			throw new CategoryNotLeavableException(caseId, messageKey);
		}
	}

	/**
	 * Records which category is given up.
	 * @throws InvalidAnswerException if it is not the provider's, or the last one
	 */
	public CategoryLeave choose(String caseId, String category) {
		this.cases.hold(caseId);
		List<String> held = this.cases.get(caseId).approvedCategories();
		if (!held.contains(category)) {
			throw new InvalidAnswerException("leavingCategory", "category.unknown");
		}
		if (held.size() == 1) {
			throw new InvalidAnswerException("leavingCategory", CategoryNotLeavableException.LAST);
		}
		this.audit.record(caseId, "category-leaving", category);
		return this.repository.save(CategoryLeave.begin(caseId, category, this.clock.instant()));
	}

	/** Takes the products of a category off the market while it is being left. */
	public void delist(long id) {
		this.sales.stop(get(id));
	}

	/** Whether the category still has an open order or complaint. */
	@Transactional(readOnly = true)
	public boolean hasOpenOrders(long id) {
		return this.sales.areOpen(get(id));
	}

	/**
	 * Completes the leaving. The owed deposit is recalculated without the category. The
	 * held deposit stays until the exit.
	 */
	public void leave(long id) {
		CategoryLeave leave = get(id);
		this.sales.stop(leave);
		this.cases.giveUp(leave.caseId(), leave.category());
		leave.leave(this.clock.instant());
		this.repository.save(leave);
		this.deposit.assess("leave-category:" + id, leave.caseId());
	}

	/** Keeps the category and lists its products again. */
	public void keep(long id) {
		CategoryLeave leave = get(id);
		leave.keep(this.clock.instant());
		this.repository.save(leave);
		this.sales.resume(leave);
		this.audit.record(leave.caseId(), "category-kept", leave.category());
	}

	/**
	 * Withdraws the request, for the provider.
	 * @throws CategoryNotLeavableException if none is being given up
	 */
	public void withdraw(String caseId) {
		require(this.process.keep(caseId), caseId, CategoryNotLeavableException.OVER);
	}

	@EventListener
	void end(CaseExitBegun leaving) {
		this.process.end(leaving.caseId());
	}

	/** What a provider sees about giving up a category. */
	@Transactional(readOnly = true)
	public LeavingOverview overview(OnboardingCase theCase) {
		boolean begun = theCase.state() == State.ONBOARDED && this.process.isOpen(theCase.id());
		boolean possible = theCase.state() == State.ONBOARDED && theCase.approvedCategories().size() > 1;
		return new LeavingOverview(possible && !begun, begun,
				begun ? latest(theCase.id()).filter((leave) -> leave.state() == CategoryLeave.State.LEAVING)
						: Optional.empty());
	}

	/** The most recent request of a case. */
	Optional<CategoryLeave> latest(String caseId) {
		return this.repository.findFirstByCaseIdOrderByIdDesc(caseId);
	}

	private CategoryLeave get(long id) {
		return this.repository.findById(id).orElseThrow();
	}

}
