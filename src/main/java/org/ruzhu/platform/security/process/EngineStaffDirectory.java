package org.ruzhu.platform.security.process;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import org.ruzhu.platform.security.StaffAccess.Mailbox;
import org.ruzhu.platform.security.StaffDirectory;
import org.ruzhu.platform.security.StaffGroup;

/** The staff, as the engine knows them. */
@Component
class EngineStaffDirectory implements StaffDirectory {

	private final IdentityService identity;

	EngineStaffDirectory(IdentityService identity) {
		this.identity = identity;
	}

	@Override
	public boolean checkPassword(String staffId, String password) {
		try {
			return this.identity.checkPassword(staffId, password);
		}
		catch (OptimisticLockingException ex) {
			// The hash from before was replaced by somebody else at this moment.
			return this.identity.checkPassword(staffId, password);
		}
	}

	@Override
	public String[] names(String staffId) {
		User user = users().userId(staffId).singleResult();
		return (user != null) ? StaffPasswordPolicy.names(user) : new String[0];
	}

	@Override
	public boolean knows(String staffId) {
		return this.identity.createUserQuery().userId(staffId).count() == 1;
	}

	@Override
	public Optional<String> standing(String staffId) {
		return Optional.ofNullable(users().userId(staffId).singleResult())
			.map((user) -> DigestUtils.sha256Hex(String.join("\n", Objects.toString(user.getPassword(), ""),
					groups(staffId).stream().sorted().toList().toString(),
					tenants(staffId).stream().sorted().toList().toString())));
	}

	@Override
	public String nameFor(String reader, String staffId) {
		User user = this.identity.createUserQuery().userId(staffId).singleResult();
		return (user != null && knows(reader, staffId)) ? name(user) : staffId;
	}

	private boolean knows(String reader, String staffId) {
		return reader.equals(staffId) || !Collections.disjoint(tenants(reader), tenants(staffId))
				|| groups(reader).contains(StaffGroup.ADMINISTRATORS.id());
	}

	@Override
	public Map<String, String> colleagues(String staffId) {
		Set<String> ofMarkets = new HashSet<>();
		tenants(staffId)
			.forEach((market) -> users().memberOfTenant(market).list().forEach((user) -> ofMarkets.add(user.getId())));
		Map<String, String> colleagues = new TreeMap<>();
		groups(staffId).forEach((group) -> users().memberOfGroup(group)
			.list()
			.stream()
			.filter((user) -> ofMarkets.contains(user.getId()))
			.forEach((user) -> colleagues.put(user.getId(), name(user))));
		return colleagues;
	}

	private UserQuery users() {
		return this.identity.createUserQuery();
	}

	/**
	 * The web applications show the first name first, so a Chinese family name is kept
	 * there.
	 */
	private static String name(User user) {
		String name = (Objects.toString(user.getFirstName(), "") + " " + Objects.toString(user.getLastName(), ""))
			.strip();
		return name.isEmpty() ? user.getId() : name;
	}

	@Override
	public List<String> groups(String staffId) {
		return this.identity.createGroupQuery().groupMember(staffId).list().stream().map(Group::getId).toList();
	}

	@Override
	public List<String> tenants(String staffId) {
		return this.identity.createTenantQuery()
			.userMember(staffId)
			.includingGroupsOfUser(true)
			.list()
			.stream()
			.map(Tenant::getId)
			.toList();
	}

	@Override
	public List<Mailbox> mailboxes() {
		return this.identity.createUserQuery()
			.list()
			.stream()
			.filter((user) -> StringUtils.hasText(user.getEmail()))
			.map((user) -> new Mailbox(user.getId(), user.getEmail()))
			.toList();
	}

	@Override
	public ActingAs actAs(String staffId) {
		this.identity.setAuthentication(staffId, groups(staffId), tenants(staffId));
		return this.identity::clearAuthentication;
	}

}
