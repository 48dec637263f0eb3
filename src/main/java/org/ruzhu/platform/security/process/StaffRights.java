package org.ruzhu.platform.security.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.security.StaffGroup;

/** The rights of the groups of staff, read when the application starts. */
@Component
class StaffRights {

	private static final String FILE = "staff/rights.yaml";

	private static final List<Permission> PERMISSIONS = Stream
		.<Permission[]>of(Permissions.values(), ProcessDefinitionPermissions.values(), BatchPermissions.values())
		.flatMap(Arrays::stream)
		.toList();

	private final List<Right> all;

	StaffRights(ProcessFolder folder) {
		this.all = folder.yaml(FILE, new TypeReference<List<Line>>() {
		}).orElseThrow(() -> broken("is missing")).stream().flatMap(StaffRights::read).toList();
	}

	/**
	 * @param id which one; all of them if empty
	 */
	private record Line(List<String> groups, List<String> resources, Optional<String> id, List<String> permissions) {
	}

	/** All rights; a group has each kind of resource once. */
	List<Right> all() {
		return this.all;
	}

	private static Stream<Right> read(Line line) {
		return line.groups()
			.stream()
			.map((group) -> StaffGroup.of(group).orElseThrow(() -> broken("names the group " + group)))
			.flatMap((group) -> line.resources()
				.stream()
				.map(StaffRights::resource)
				.map((resource) -> new Right(group.id(), resource, line.id().orElse(Right.ANY),
						line.permissions().stream().map((name) -> permission(resource, name)).toList())));
	}

	private static Resource resource(String name) {
		return Arrays.stream(Resources.values())
			.filter((resource) -> resource.name().equals(constant(name)))
			.findFirst()
			.orElseThrow(() -> broken("names the resource " + name));
	}

	private static Permission permission(Resource resource, String name) {
		return PERMISSIONS.stream()
			.filter((permission) -> permission.getName().equals(constant(name)))
			.filter((permission) -> Arrays.asList(permission.getTypes()).contains(resource)
					|| permission == Permissions.ALL)
			.findFirst()
			.orElseThrow(() -> broken("names the permission " + name));
	}

	private static String constant(String name) {
		return name.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private static IllegalStateException broken(String problem) {
		return new IllegalStateException("processes/" + FILE + " " + problem + ", which there is not");
	}

}
