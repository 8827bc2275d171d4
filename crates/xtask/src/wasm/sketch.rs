//! Small modules for tests, of the outline of a code part.

use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, DataSection, ElementSection, Elements, Function,
    FunctionSection, GlobalType, ImportSection, MemoryType, Module, NameMap, NameSection, RefType,
    TableType, TypeSection, ValType,
};

/// A module with two functions: the first is in the function table, calls the second, and reads the last global.
pub(super) struct Sketch {
    pub(super) slot: i32,
    pub(super) calls: usize,
    pub(super) text: &'static str,
    pub(super) segment: &'static str,
    pub(super) globals: &'static [&'static str],
}

pub(super) fn module(sketch: &Sketch) -> Vec<u8> {
    let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
    types.ty().function([], []);
    types.ty().function([], [ValType::I32]);
    functions.function(0).function(1);
    let mut elements = ElementSection::new();
    elements.active(
        None,
        &ConstExpr::i32_const(sketch.slot),
        Elements::Functions([0].as_slice().into()),
    );
    let mut code = CodeSection::new();
    let (mut first, mut second) = (Function::new([]), Function::new([]));
    for _ in 0..sketch.calls {
        first.instructions().call(1).drop();
    }
    first.instructions().end();
    second.instructions().global_get(sketch.globals.len() as u32 - 1).end();
    code.function(&first).function(&second);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(8), sketch.text.bytes());
    data.active(0, &ConstExpr::i32_const(800), []);
    let (mut names, mut segments) = (NameSection::new(), NameMap::new());
    segments.append(0, sketch.segment);
    segments.append(1, ".bss");
    names.data(&segments);
    let mut module = Module::new();
    module.section(&types).section(&imports(sketch.globals)).section(&functions);
    module.section(&elements).section(&DataCountSection { count: 2 });
    module.section(&code).section(&data).section(&names);
    module.finish()
}

fn imports(globals: &[&str]) -> ImportSection {
    let mut imports = ImportSection::new();
    for name in globals {
        let ty = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        imports.import("main", name, ty);
    }
    let table = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 9,
        maximum: None,
        shared: false,
    };
    imports.import("main", "table", table);
    let memory = MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    };
    imports.import("main", "memory", memory);
    imports
}
