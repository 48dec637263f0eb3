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
import org.ruzhu.platform.json.BrokenFileException;
import org.ruzhu.platform.json.WrongEntryException;
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
		}).orElseThrow(() -> new BrokenFileException(FILE, "is missing")).stream().flatMap(Line::rights).toList();
	}

	/**
	 * @param id which one; all of them if empty
	 */
	private record Line(List<String> groups, List<String> resources, Optional<String> id, List<String> permissions) {

		private Line {
			rights(groups, resources, id, permissions).toList();
		}

		private Stream<Right> rights() {
			return rights(this.groups, this.resources, this.id, this.permissions);
		}

		private static Stream<Right> rights(List<String> groups, List<String> resources, Optional<String> id,
				List<String> permissions) {
			return groups.stream()
				.map((name) -> StaffGroup.of(name).orElseThrow(() -> unknown("groups", name)))
				.flatMap((group) -> resources.stream()
					.map(StaffRights::resource)
					.map((resource) -> new Right(group.id(), resource, id.orElse(Right.ANY),
							permissions.stream().map((name) -> permission(resource, name)).toList())));
		}

	}

	/** All rights; a group has each kind of resource once. */
	List<Right> all() {
		return this.all;
	}

	private static Resource resource(String name) {
		return Arrays.stream(Resources.values())
			.filter((resource) -> resource.name().equals(constant(name)))
			.findFirst()
			.orElseThrow(() -> unknown("resources", name));
	}

	private static Permission permission(Resource resource, String name) {
		return PERMISSIONS.stream()
			.filter((permission) -> permission.getName().equals(constant(name)))
			.filter((permission) -> Arrays.asList(permission.getTypes()).contains(resource)
					|| permission == Permissions.ALL)
			.findFirst()
			.orElseThrow(() -> unknown("permissions", name));
	}

	private static String constant(String name) {
		return name.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private static WrongEntryException unknown(String key, String name) {
		return new WrongEntryException(key, "'" + key + "' names '" + name + "', which there is not");
	}

}
