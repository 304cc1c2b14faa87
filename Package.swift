// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "tuanle",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .target(name: "CLuaHost", dependencies: ["CLua"]),
    .target(name: "LuaRuntime", dependencies: ["CLuaHost"]),
    .target(name: "VietnameseText"),
    .target(name: "LearningWeek"),
    .target(name: "LineEditor"),
    .target(
      name: "Fingerprint", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "COfficialUnits", exclude: ["units.tsv", "conversions-2025.tsv"]),
    .target(name: "OfficialUnits", dependencies: ["COfficialUnits"]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CZipReading"),
    .target(name: "OfficeFile", dependencies: ["CExpat", "CZipReading"]),
    .target(name: "Intake", dependencies: ["LearningWeek", "OfficeFile", "VietnameseText"]),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "Storage",
      dependencies: [
        "CMalloc", "Fingerprint", "LearningWeek", "OfficialUnits", "VietnameseText",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Rules", dependencies: ["Fingerprint", "LearningWeek", "LuaRuntime"]),
    .target(name: "Reporting", dependencies: ["LearningWeek", "VietnameseText"]),
    .target(name: "SyntheticData", dependencies: ["LearningWeek"]),
    .target(
      name: "Shell",
      dependencies: [
        "Intake", "LearningWeek", "LineEditor", "LuaRuntime", "Reporting", "Rules", "Storage",
        "SyntheticData", "VietnameseText",
      ]),
    .executableTarget(name: "tuanle", dependencies: ["Shell"]),

    .target(name: "CLuaPeer", dependencies: ["CLua"]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CLuaPeer", "LuaRuntime", "OfficialUnits", "SyntheticData", "VietnameseText",
      ]),

    .target(name: "TestSupport", dependencies: ["CZip"], path: "Tests/TestSupport"),
    .testTarget(name: "FingerprintTests", dependencies: ["Fingerprint"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["Intake", "LearningWeek", "OfficeFile", "TestSupport", "VietnameseText"],
      exclude: ["Fixtures"]),
    .testTarget(name: "LearningWeekTests", dependencies: ["LearningWeek"]),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor"]),
    .testTarget(
      name: "LuaRuntimeTests", dependencies: ["LuaRuntime", "TestSupport"], exclude: ["Attacks"]),
    .testTarget(
      name: "OfficeFileTests", dependencies: ["OfficeFile", "TestSupport"]),
    .testTarget(
      name: "OfficialUnitsTests", dependencies: ["COfficialUnits", "OfficialUnits"]),
    .testTarget(name: "ReportingTests", dependencies: ["LearningWeek", "Reporting"]),
    .testTarget(
      name: "RulesTests",
      dependencies: ["LearningWeek", "LuaRuntime", "OfficialUnits", "Rules", "TestSupport"]),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Intake", "LearningWeek", "LineEditor", "LuaRuntime", "Reporting", "Rules", "Shell",
        "Storage", "SyntheticData", "TestSupport", "VietnameseText",
      ], exclude: ["Snapshots"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Fingerprint", "LearningWeek", "OfficialUnits", "Storage", "VietnameseText",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .testTarget(name: "SyntheticDataTests", dependencies: ["LearningWeek", "SyntheticData"]),
    .testTarget(
      name: "TerminalTests", dependencies: ["TestSupport"], exclude: ["Snapshots"]),
    .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"]),
  ]
)

/// Every target of ours is compiled with the same strict settings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]
for target in package.targets where target.type != .system {
  target.swiftSettings = strict
}
