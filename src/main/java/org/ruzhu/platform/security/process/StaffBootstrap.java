package org.ruzhu.platform.security.process;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.platform.security.StaffGroup;

/**
 * Sets up groups, rights and the first accounts at every start, after the models are
 * deployed and before anybody can connect.
 */
@Component
class StaffBootstrap implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(StaffBootstrap.class);

	/** What the first administrator is called. */
	static final String FIRST_ADMINISTRATOR = "admin";

	private final StaffGroups groups;

	private final StaffMarkets markets;

	private final ProcessGrants processGrants;

	private final StaffAccounts accounts;

	private final TransactionOperations transaction;

	private final boolean demo;

	StaffBootstrap(StaffGroups groups, StaffMarkets markets, ProcessGrants processGrants, StaffAccounts accounts,
			TransactionOperations transaction, Environment environment) {
		this.groups = groups;
		this.markets = markets;
		this.processGrants = processGrants;
		this.accounts = accounts;
		this.transaction = transaction;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> setUp());
	}

	private void setUp() {
		this.groups.create();
		this.markets.create();
		this.processGrants.grantAll();
		if (this.demo) {
			createDemoStaff();
		}
		else {
			createFirstAdministrator();
			withdrawDemoPasswords();
		}
		if (!this.accounts.hasAdministrator()) {
			throw new NoAdministratorException();
		}
	}

	private void createDemoStaff() {
		for (DemoStaff staff : DemoStaff.values()) {
			staff.createIn(this.accounts);
			this.markets.all().forEach((market) -> this.accounts.workFor(staff.id(), market));
		}
		logger.info("Staff of this demonstration, at /staff:{}{}", System.lineSeparator(),
				Arrays.stream(DemoStaff.values())
					.map(DemoStaff::toString)
					.collect(Collectors.joining(System.lineSeparator())));
	}

	private void createFirstAdministrator() {
		if (!this.accounts.none()) {
			return;
		}
		String password = this.accounts.randomPassword();
		this.accounts.create(FIRST_ADMINISTRATOR, "First", "Administrator", password);
		this.accounts.join(FIRST_ADMINISTRATOR, StaffGroup.ADMINISTRATORS);
		logger.warn("First start: log in at /staff as {} with the password {} and change it. It is not shown again.",
				FIRST_ADMINISTRATOR, password);
	}

	/** What began as a demonstration must not stay open with passwords anybody knows. */
	private void withdrawDemoPasswords() {
		for (DemoStaff staff : DemoStaff.values()) {
			if (this.accounts.stillHas(staff.id(), staff.password())) {
				String password = this.accounts.randomPassword();
				this.accounts.changePassword(staff.id(), password);
				logger.warn(
						"The demonstration's password of {} is withdrawn; the new one is {}. It is not shown again.",
						staff.id(), password);
			}
		}
	}

}
